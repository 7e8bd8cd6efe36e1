import type { driftProblemsEnglish } from '../english/drift-problems.ts';

/** The texts of the drift manager's problems; `problems.ts` checks that none is missing. */
export const driftProblemsGerman: Readonly<Record<keyof typeof driftProblemsEnglish, string>> = {
  'problem.root-not-found': 'Die Wurzel dieses Systems ist kein btrfs-Subvolume: {{detail}}',
  'problem.root-not-found.next':
    'Es wurde nichts geändert. Die Abweichungsverwaltung ist für Systeme gedacht, deren Wurzel bei jedem Start geleert wird.',
  'problem.blank-missing':
    'Es gibt keine leere Momentaufnahme, mit der sich {{root}} vergleichen ließe.',
  'problem.blank-missing.next':
    'Es wurde nichts geändert. Wählen Sie die Momentaufnahme, mit der jeder Start beginnt, oder sehen Sie unter „Zustand“ nach.',
  'problem.scan-failed': 'Die Wurzel konnte nicht gelesen werden: {{detail}}',
  'problem.scan-failed.next':
    'Es wurde nichts geändert. Versuchen Sie es erneut; bleibt es dabei, prüfen Sie den Datenträger.',
  'problem.scan-outdated': 'Diese Durchsicht wurde durch eine neuere ersetzt.',
  'problem.scan-outdated.next':
    'Es wurde nichts geändert. Sehen Sie die Wurzel erneut durch und wählen Sie neu.',
  'problem.path-impossible': '{{path}} lässt sich hier nicht verwenden: {{detail}}',
  'problem.path-impossible.next': 'Es wurde nichts geändert.',
  'problem.path-vanished': '{{path}} gibt es nicht mehr.',
  'problem.path-vanished.next':
    'Es wurde nichts geändert. Sehen Sie die Wurzel erneut durch, um zu erfahren, was jetzt dort liegt.',
  'problem.path-in-use': '{{path}} ist noch in {{programs}} geöffnet.',
  'problem.path-in-use.next':
    'Die Daten liegen, wo sie lagen, und es gibt eine Sicherheitskopie. Beenden Sie das Programm oder behalten Sie es ab dem nächsten Start.',
  'problem.persist-missing': 'Es gibt keine Ablage für das, was behalten wird: {{detail}}',
  'problem.persist-missing.next': 'Es wurde nichts geändert. Unter „Zustand“ steht, was fehlt.',
  'problem.persist-read-only': '{{path}} ist schreibgeschützt eingehängt.',
  'problem.persist-read-only.next':
    'Es wurde nichts geändert. Unter „Zustand“ steht, was zu prüfen ist.',
  'problem.persist-full':
    'In {{path}} ist nicht genug Platz. Gebraucht: {{neededBytes}}; frei: {{freeBytes}}.',
  'problem.persist-full.next':
    'Es wurde nichts geändert. Schaffen Sie Platz, zum Beispiel durch Löschen früherer Wurzeln.',
  'problem.persist-file-broken': '{{path}} lässt sich nicht auswerten: {{detail}}',
  'problem.persist-file-broken.next':
    'Die Datei wurde nicht angerührt. Korrigieren Sie sie und versuchen Sie es dann erneut.',
  'problem.persist-file-changed': '{{path}} wurde seit diesem Vorschlag geändert.',
  'problem.persist-file-changed.next':
    'Die Datei wurde nicht angerührt. Sehen Sie den Vorschlag erneut an.',
  'problem.change-unfinished': 'Eine frühere Änderung wurde unterbrochen: {{paths}}.',
  'problem.change-unfinished.next':
    'Ihre Daten sind sicher. Schließen Sie die Änderung zuerst ab oder nehmen Sie sie zurück.',
  'problem.copy-differs': 'Die Kopie von {{path}} gleicht dem Original nicht: {{differences}}',
  'problem.copy-differs.next':
    'Das Original ist unberührt und in Gebrauch; die Kopie wurde beiseitegelegt.',
  'problem.unit-failed': 'Der Zustand der Unit {{unit}} ist {{state}}.',
  'problem.unit-failed.next':
    'Es sind keine Daten verloren gegangen. Die letzten Zeilen ihres Journals werden angezeigt.',
  'problem.not-served': '{{path}} kommt nicht von dort, woher es soll: {{found}}',
  'problem.not-served.next':
    'Beide Kopien sind vorhanden. Nehmen Sie die Änderung zurück oder sehen Sie im Protokoll nach.',
  'problem.already-kept': '{{path}} wird bereits behalten: {{detail}}',
  'problem.already-kept.next': 'Es wurde nichts geändert.',
  'problem.unsafe-path':
    'Auf dem Weg zu {{path}} wurde etwas gefunden, das anderswohin führen könnte: {{found}}.',
  'problem.unsafe-path.next':
    'Es wurde nichts geändert: Mit Systemverwalterrechten wird nur echten Ordnern gefolgt.',
  'problem.earlier-root-unknown': 'Es gibt keine frühere Wurzel {{root}}.',
  'problem.earlier-root-unknown.next':
    'Es wurde nichts geändert. Vielleicht wurde sie wegen ihres Alters gelöscht.',
  'problem.place-taken': 'Unter {{path}} liegt schon etwas.',
  'problem.place-taken.next': 'Es wurde nichts geändert. Wählen Sie eine andere Stelle.',
  'problem.module-missing': 'Dieses System liest keine Liste des Behaltenen von Tidemark.',
  'problem.module-missing.next':
    'Es wurde nichts geändert. Durchsehen, Zurückholen und Exportieren sind möglich; zum Behalten wird das Modul von Tidemark gebraucht.',
  'problem.change-unknown': 'Es gibt keine Änderung {{id}}, die fortgesetzt werden könnte.',
  'problem.change-unknown.next': 'Es wurde nichts geändert.',
  'problem.proposal-differs': 'Seit diesem Vorschlag hat sich etwas geändert: {{detail}}',
  'problem.proposal-differs.next':
    'Es wurde nichts geändert. Sehen Sie den neuen Vorschlag an und bestätigen Sie ihn.',
};
