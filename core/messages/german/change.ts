import type { changeEnglish } from '../english/change.ts';

/** Sentences about keeping and stopping to keep. */
export const changeGerman: Readonly<Record<keyof typeof changeEnglish, string>> = {
  'change.step.check': 'Pfade und Platz prüfen',
  'change.step.safety-copy': 'Sicherheitskopie anlegen, während alles läuft',
  'change.step.build': 'Die neue Konfiguration bauen',
  'change.step.stop-units': 'Die Programme anhalten, die es verwenden',
  'change.step.final-copy': 'Die Daten kopieren, wie sie jetzt sind',
  'change.step.compare': 'Die Kopie mit dem Original vergleichen',
  'change.step.move': 'Die Kopie an ihre Stelle in der Ablage bringen',
  'change.step.declare': 'Die Liste des Behaltenen schreiben',
  'change.step.activate': 'Die neue Konfiguration aktivieren',
  'change.step.verify': 'Nachsehen, woher die Pfade kommen',
  'change.step.start-units': 'Die Programme wieder starten und beobachten',
  'change.step.clear': 'Wegräumen, was nur zwischendurch gebraucht wurde',
  'change.cancelled': 'Alles ist, wie es vorher war.',
  'change.situation.running': '{{paths}}: in Arbeit.',
  'change.situation.not-copied': '{{paths}}: unterbrochen, bevor etwas geändert wurde.',
  'change.situation.copied':
    '{{paths}}: unterbrochen. Die Daten liegen, wo sie immer lagen, und eine Kopie davon ist sicher; der nächste Start würde das Original löschen.',
  'change.situation.not-copied-and-restarted':
    '{{paths}}: unterbrochen, bevor es eine Kopie gab, und seither wurde die Wurzel geleert. Was dort war, liegt in den früheren Wurzeln, soweit es diese noch gibt.',
  'change.situation.earlier-root':
    '{{paths}}: unterbrochen, bevor es eine Kopie gab, und seither wurde die Wurzel geleert. In der früheren Wurzel sind die Daten vollständig; beim Abschließen werden sie von dort geholt.',
  'change.situation.copied-and-restarted':
    '{{paths}}: unterbrochen, und seither wurde die Wurzel geleert. Die Kopie ist sicher; beim Abschließen kommt sie an ihre Stelle. Programme haben inzwischen vielleicht von vorn begonnen.',
  'change.situation.moved':
    '{{paths}}: in der Ablage gespeichert, aber noch nicht eingetragen: Programme verwenden es dort noch nicht.',
  'change.situation.declared':
    '{{paths}}: gespeichert und eingetragen, aber die neue Konfiguration ist noch nicht wirksam.',
  'change.situation.activated':
    '{{paths}}: wird behalten. Es fehlt nur noch, ein letztes Mal nachzusehen und aufzuräumen.',
  'change.situation.waiting':
    '{{paths}}: an seiner Stelle, und ab dem nächsten Start behalten. Was bis dahin geschrieben wird, wird beim Herunterfahren noch einmal kopiert.',
  'change.situation.waiting-without-last-copy':
    '{{paths}}: an seiner Stelle, und ab dem nächsten Start behalten. Was bis dahin geschrieben wird, wird nicht behalten: Für das Herunterfahren ließ sich nichts einrichten.',
  'change.situation.done': '{{paths}}: wird behalten.',
  'change.situation.done-earlier-copy':
    '{{paths}}: wird behalten, so wie es beim Kopieren war: Der Rechner wurde nicht ordentlich heruntergefahren. Was später geschrieben wurde, liegt in der Wurzel jenes Starts, unter „Frühere Wurzeln“.',
  'change.situation.undoing':
    '{{paths}}: Das Zurücknehmen der Änderung wurde unterbrochen. Die Daten sind sicher.',
  'change.situation.undone':
    '{{paths}}: Die Änderung wurde zurückgenommen. Es wurde nichts gelöscht.',
  'change.situation.stop-not-declared':
    '{{paths}}: unterbrochen, bevor etwas geändert wurde: wird weiterhin behalten.',
  'change.situation.stop-declared':
    '{{paths}}: nicht mehr in der Liste, aber weiterhin wirksam, bis die neue Konfiguration es ist.',
  'change.situation.stop-activated':
    '{{paths}}: wird nicht mehr behalten. Die Daten liegen noch an ihrer alten Stelle; beim Abschließen werden sie beiseitegelegt.',
  'change.situation.stop-waiting':
    '{{paths}}: wird ab dem nächsten Start nicht mehr behalten. Die Daten werden dann beiseitegelegt, nicht gelöscht.',
  'change.situation.stop-done':
    '{{paths}}: wird nicht mehr behalten. Die Daten wurden beiseitegelegt, nicht gelöscht.',
  'change.situation.stop-undone': '{{paths}}: wird behalten wie zuvor.',
};
