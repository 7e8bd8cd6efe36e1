/** Sentences about earlier roots and what is brought back from them. */
export const rootsEnglish = {
  'roots.count.files-one': '{{files}} file',
  'roots.count.files-many': '{{files}} files',
  'roots.count.folders-one': '{{directories}} empty folder',
  'roots.count.folders-many': '{{directories}} empty folders',
  'roots.count.places-one': '{{places}} place',
  'roots.count.places-many': '{{places}} places',
  'roots.taken.nothing': 'The last boot erased nothing that you may miss.',
  'roots.taken.nothing-partly':
    'As far as it could be read, the last boot erased nothing that you may miss.',
  'roots.taken.some': 'The last boot erased {{what}} in {{where}}, {{openBytes}}.',
  'roots.taken.some-partly':
    'As far as it could be read, the last boot erased {{what}} in {{where}}, {{openBytes}}.',
  'roots.taken.precious-one':
    'The last boot erased {{what}} in {{where}}, {{openBytes}}; {{precious}} looks precious.',
  'roots.taken.precious-one-partly':
    'As far as it could be read, the last boot erased {{what}} in {{where}}, {{openBytes}}; {{precious}} looks precious.',
  'roots.taken.precious':
    'The last boot erased {{what}} in {{where}}, {{openBytes}}; {{precious}} look precious.',
  'roots.taken.precious-partly':
    'As far as it could be read, the last boot erased {{what}} in {{where}}, {{openBytes}}; {{precious}} look precious.',
  'roots.restore.form': 'it is no absolute path without `.`, `..` and doubled slashes',
  'roots.restore.too-much':
    'the running system stands on it; bring it back under a new name, or choose something in it',
  'roots.restore.foreign': 'nothing of an earlier root belongs there',
  'roots.restore.mount':
    'something is mounted there, so nothing can be put in its place; bring it back under a new name',
  'roots.restore.elsewhere': 'another file system is mounted there',
  'roots.restore.undeclared':
    'it is not declared as kept; bring it back to its place and keep it, then both last',
  'roots.restore.served':
    'it is in use from where it is kept; bring it back under a new name, or choose something in it',
  'roots.restore.not-kept-here': 'it is kept on a subvolume of its own; bring it back to its place',
};
