/** Sentences about what a scan found. */
const counts = {
  'scan.count.files-one': '{{files}} file',
  'scan.count.files-many': '{{files}} files',
  'scan.count.folders-one': '{{directories}} folder',
  'scan.count.folders-many': '{{directories}} folders',
  'scan.count.places-one': '{{places}} place',
  'scan.count.places-many': '{{places}} places',
};

const next = {
  'scan.next.nothing': 'The next boot erases nothing that you may miss.',
  'scan.next.nothing-partly':
    'As far as it could be read, the next boot erases nothing that you may miss.',
  'scan.next.some': 'The next boot erases {{what}} in {{where}}, {{openBytes}}.',
  'scan.next.some-partly':
    'As far as it could be read, the next boot erases {{what}} in {{where}}, {{openBytes}}.',
  'scan.next.precious-one':
    'The next boot erases {{what}} in {{where}}, {{openBytes}}; {{precious}} looks precious.',
  'scan.next.precious-one-partly':
    'As far as it could be read, the next boot erases {{what}} in {{where}}, {{openBytes}}; {{precious}} looks precious.',
  'scan.next.precious':
    'The next boot erases {{what}} in {{where}}, {{openBytes}}; {{precious}} look precious.',
  'scan.next.precious-partly':
    'As far as it could be read, the next boot erases {{what}} in {{where}}, {{openBytes}}; {{precious}} look precious.',
};

const earlier = {
  'scan.earlier.nothing': 'The root {{name}} held nothing that you may miss.',
  'scan.earlier.nothing-partly':
    'As far as it could be read, the root {{name}} held nothing that you may miss.',
  'scan.earlier.some': 'The root {{name}} held {{what}} in {{where}}, {{openBytes}}.',
  'scan.earlier.some-partly':
    'As far as it could be read, the root {{name}} held {{what}} in {{where}}, {{openBytes}}.',
  'scan.earlier.precious-one':
    'The root {{name}} held {{what}} in {{where}}, {{openBytes}}; {{precious}} looks precious.',
  'scan.earlier.precious-one-partly':
    'As far as it could be read, the root {{name}} held {{what}} in {{where}}, {{openBytes}}; {{precious}} looks precious.',
  'scan.earlier.precious':
    'The root {{name}} held {{what}} in {{where}}, {{openBytes}}; {{precious}} look precious.',
  'scan.earlier.precious-partly':
    'As far as it could be read, the root {{name}} held {{what}} in {{where}}, {{openBytes}}; {{precious}} look precious.',
};

export const scanEnglish = {
  ...counts,
  ...next,
  ...earlier,
  'scan.kind.precious': 'Precious',
  'scan.kind.useful': 'Useful',
  'scan.kind.unexplained': 'Unexplained',
  'scan.kind.regenerated': 'Made anew when needed',
  'scan.kind.ignored': 'Ignored by your rules',
  'scan.kind.kept': 'Kept already',
  'scan.kind.nixos': 'Made by NixOS',
  'scan.deleted-one':
    '{{deleted}} thing of the blank snapshot is gone; the next boot brings it back.',
  'scan.deleted-many':
    '{{deleted}} things of the blank snapshot are gone; the next boot brings them back.',
};
