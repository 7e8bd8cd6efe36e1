import type { scanEnglish } from '../english/scan.ts';

/**
 * Sentences about what a scan found. The counts stand in the cases that the sentences need: things after
 * „löscht“ and „enthielt“ in the accusative, places after „an“ in the dative.
 */
export const scanGerman: Readonly<Record<keyof typeof scanEnglish, string>> = {
  'scan.count.files-one': '{{files}} Datei',
  'scan.count.files-many': '{{files}} Dateien',
  'scan.count.folders-one': '{{directories}} Ordner',
  'scan.count.folders-many': '{{directories}} Ordner',
  'scan.count.places-one': '{{places}} Ort',
  'scan.count.places-many': '{{places}} Orten',

  'scan.next.nothing': 'Der nächste Start löscht nichts, was Sie vermissen könnten.',
  'scan.next.nothing-partly':
    'Soweit es sich lesen ließ, löscht der nächste Start nichts, was Sie vermissen könnten.',
  'scan.next.some': 'Der nächste Start löscht {{what}} an {{where}}, {{openBytes}}.',
  'scan.next.some-partly':
    'Soweit es sich lesen ließ, löscht der nächste Start {{what}} an {{where}}, {{openBytes}}.',
  'scan.next.precious-one':
    'Der nächste Start löscht {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sieht wertvoll aus.',
  'scan.next.precious-one-partly':
    'Soweit es sich lesen ließ, löscht der nächste Start {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sieht wertvoll aus.',
  'scan.next.precious':
    'Der nächste Start löscht {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sehen wertvoll aus.',
  'scan.next.precious-partly':
    'Soweit es sich lesen ließ, löscht der nächste Start {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sehen wertvoll aus.',

  'scan.earlier.nothing': 'Die Wurzel {{name}} enthielt nichts, was Sie vermissen könnten.',
  'scan.earlier.nothing-partly':
    'Soweit es sich lesen ließ, enthielt die Wurzel {{name}} nichts, was Sie vermissen könnten.',
  'scan.earlier.some': 'Die Wurzel {{name}} enthielt {{what}} an {{where}}, {{openBytes}}.',
  'scan.earlier.some-partly':
    'Soweit es sich lesen ließ, enthielt die Wurzel {{name}} {{what}} an {{where}}, {{openBytes}}.',
  'scan.earlier.precious-one':
    'Die Wurzel {{name}} enthielt {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sieht wertvoll aus.',
  'scan.earlier.precious-one-partly':
    'Soweit es sich lesen ließ, enthielt die Wurzel {{name}} {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sieht wertvoll aus.',
  'scan.earlier.precious':
    'Die Wurzel {{name}} enthielt {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sehen wertvoll aus.',
  'scan.earlier.precious-partly':
    'Soweit es sich lesen ließ, enthielt die Wurzel {{name}} {{what}} an {{where}}, {{openBytes}}; {{precious}} davon sehen wertvoll aus.',

  'scan.kind.precious': 'Wertvoll',
  'scan.kind.useful': 'Nützlich',
  'scan.kind.unexplained': 'Ungeklärt',
  'scan.kind.regenerated': 'Wird bei Bedarf neu erzeugt',
  'scan.kind.ignored': 'Von Ihren Regeln ignoriert',
  'scan.kind.kept': 'Bereits behalten',
  'scan.kind.nixos': 'Von NixOS erzeugt',
  'scan.deleted-one':
    '{{deleted}} Eintrag der leeren Momentaufnahme fehlt; der nächste Start bringt ihn zurück.',
  'scan.deleted-many':
    '{{deleted}} Einträge der leeren Momentaufnahme fehlen; der nächste Start bringt sie zurück.',
};
