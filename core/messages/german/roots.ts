import type { rootsEnglish } from '../english/roots.ts';

/**
 * Sentences about earlier roots and what is brought back from them. The counts stand in the cases that
 * the sentences need: things after „gelöscht“ in the accusative, places after „an“ in the dative.
 */
export const rootsGerman: Readonly<Record<keyof typeof rootsEnglish, string>> = {
  'roots.count.files-one': '{{files}} Datei',
  'roots.count.files-many': '{{files}} Dateien',
  'roots.count.folders-one': '{{directories}} leeren Ordner',
  'roots.count.folders-many': '{{directories}} leere Ordner',
  'roots.count.places-one': '{{places}} Ort',
  'roots.count.places-many': '{{places}} Orten',
  'roots.taken.nothing': 'Der letzte Start hat nichts gelöscht, was Sie vermissen könnten.',
  'roots.taken.nothing-partly':
    'Soweit es sich lesen ließ, hat der letzte Start nichts gelöscht, was Sie vermissen könnten.',
  'roots.taken.some': 'Der letzte Start hat {{what}} an {{where}} gelöscht, {{openBytes}}.',
  'roots.taken.some-partly':
    'Soweit es sich lesen ließ, hat der letzte Start {{what}} an {{where}} gelöscht, {{openBytes}}.',
  'roots.taken.precious-one':
    'Der letzte Start hat {{what}} an {{where}} gelöscht, {{openBytes}}; {{precious}} davon sieht wertvoll aus.',
  'roots.taken.precious-one-partly':
    'Soweit es sich lesen ließ, hat der letzte Start {{what}} an {{where}} gelöscht, {{openBytes}}; {{precious}} davon sieht wertvoll aus.',
  'roots.taken.precious':
    'Der letzte Start hat {{what}} an {{where}} gelöscht, {{openBytes}}; {{precious}} davon sehen wertvoll aus.',
  'roots.taken.precious-partly':
    'Soweit es sich lesen ließ, hat der letzte Start {{what}} an {{where}} gelöscht, {{openBytes}}; {{precious}} davon sehen wertvoll aus.',
  'roots.restore.form': 'es ist kein absoluter Pfad ohne `.`, `..` und doppelte Schrägstriche',
  'roots.restore.too-much':
    'das laufende System steht darauf; holen Sie es unter einem neuen Namen zurück oder wählen Sie etwas daraus',
  'roots.restore.foreign': 'nichts aus einer früheren Wurzel gehört dorthin',
  'roots.restore.mount':
    'dort ist etwas eingehängt, deshalb lässt sich dort nichts ablegen; holen Sie es unter einem neuen Namen zurück',
  'roots.restore.elsewhere': 'dort ist ein anderes Dateisystem eingehängt',
  'roots.restore.undeclared':
    'es ist nicht als behalten eingetragen; holen Sie es an seinen Ort zurück und behalten Sie es, dann bleibt beides',
  'roots.restore.served':
    'es ist aus der Ablage in Gebrauch; holen Sie es unter einem neuen Namen zurück oder wählen Sie etwas daraus',
  'roots.restore.not-kept-here':
    'es wird auf einem eigenen Subvolume behalten; holen Sie es an seinen Ort zurück',
};
