import type { TroubleshootingTexts } from '../texts.ts';

const notDeleted =
  'Behalten löscht nie: Das Original, eine Sicherheitskopie oder beide liegen auf dem Datenträger.';
const buildStays =
  'Die Partitionen, die Verschlüsselung und alle geholten oder gebauten Pakete bleiben auf dem Datenträger. Fortgesetzt wird beim Bauen.';

/** What became of data, where that is what one wants to know first. */
export const data: TroubleshootingTexts['data'] = {
  'helper-crashed':
    'Jeder Schritt wird vermerkt, bevor er beginnt und nachdem er endet. Fortsetzen und Aufräumen wissen daraus, was zu tun ist; ein Neustart des Rechners ist dafür nie nötig.',
  'disk-changed':
    'Was vorher auf dem Datenträger war, ist unberührt, solange der Schritt nicht begonnen hat, der die alte Partitionstabelle löscht. Das Protokoll sagt, ob er begonnen hat.',
  'step-failed':
    'Was vor dem Lauf auf dem Datenträger war, ist verloren, sobald die Partitionstabelle gelöscht ist. Vor diesem Schritt ist nichts geändert. Was die fertigen Schritte gemacht haben, bleibt.',
  'check-failed':
    'Was die fertigen Schritte gemacht haben, bleibt. Legen Sie keine Daten auf diesen Datenträger, bevor die Prüfung besteht.',
  cancelled:
    'Der Lauf hält nur, wo der Datenträger in einem bekannten Zustand ist; die Meldung nennt ihn. Nichts ist halb geschrieben.',
  'clean-up-failed':
    'Daten sind nicht in Gefahr. Was noch offen ist, lässt sich später schließen; ziehen Sie den Datenträger bis dahin nicht ab.',
  'build-failed': buildStays,
  'network-missing': buildStays,
  'proof-failed':
    'Das System ist vollständig auf dem Datenträger; nur was nicht bestanden hat, ist zweifelhaft. Das Protokoll des Laufs liegt dort in /persist/var/log/tidemark.',
  'scan-failed':
    'Das Durchsehen liest nur. Hat der Datenträger Fehler, dann kopieren Sie vor allem anderen auf einen anderen, was wichtig ist.',
  'persist-read-only':
    'Was behalten wird, lässt sich noch lesen. Kopieren Sie es auf einen anderen Datenträger, bevor Sie etwas zu beheben versuchen.',
  'path-in-use': notDeleted,
  'copy-differs': notDeleted,
  'unit-failed': `${notDeleted} Wird die Änderung zurückgenommen, hat der Dienst wieder, was er hatte.`,
  'not-served': `${notDeleted} Bis es von dort kommt, kann beim nächsten Start verloren gehen, was ein Programm hineinschreibt.`,
  'change-unfinished': notDeleted,
  'place-taken': 'Zurückholen überschreibt nichts, also sind beide da.',
  'stick-write-failed':
    'Was vorher auf dem Stick war, ist verloren. Das Abbild selbst ist unberührt.',
  'stick-differs': 'Was vorher auf dem Stick war, ist verloren. Das Abbild selbst ist unberührt.',
  'stick-cancelled':
    'Sobald das Schreiben begonnen hat, ist verloren, was vorher auf dem Stick war. Das Abbild selbst ist unberührt.',
};
