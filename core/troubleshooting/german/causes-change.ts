import type { TroubleshootingTexts } from '../texts.ts';

/** What is likely to be behind a problem of the drift manager. */
export const changeCauses: TroubleshootingTexts['causes'] = {
  'root-not-found': [
    'Dieses System ist nicht so eingerichtet, dass seine Wurzel ein btrfs-Subvolume ist. Beim Start wird nichts gelöscht, und es gibt nichts zu verwalten.',
  ],
  'blank-missing': [
    'Die Momentaufnahme heißt anders als root-blank. Wählen Sie sie einmal; die Wahl wird gemerkt.',
    'Sie wurde gelöscht. Dann lässt das Zurücksetzen die Wurzel, wie sie ist, und vermerkt es im Journal; eine neue lässt sich von einem leeren Subvolume aufnehmen.',
  ],
  'scan-failed': [
    'Teile des Datenträgers lassen sich nicht lesen. Die Zähler von btrfs und die Meldungen des Kernels nennen die Fehler.',
    'Das Dateisystem wurde wegen eines Fehlers ausgehängt oder schreibgeschützt.',
  ],
  'scan-outdated': [
    'Die Wurzel wird schon wieder durchgesehen, durch F5 oder ein zweites Fenster.',
  ],
  'path-vanished': [
    'Ein Programm hat es seit dem Durchsehen gelöscht oder umbenannt. Temporäre Dateien kommen und gehen im Sekundentakt.',
  ],
  'path-impossible': [
    'Der Pfad hat Zeichen, die nicht in persist.nix stehen können, oder meint eine Stelle, die nicht zur Wurzel gehört.',
  ],
  'unsafe-path': [
    'Wo ein Ordner sein sollte, steht eine symbolische Verknüpfung oder eine Einhängung. Sehen Sie nach, wohin sie führt, und wählen Sie die wirkliche Stelle.',
  ],
  'place-taken': [
    'An dieser Stelle ist inzwischen etwas entstanden. Sehen Sie es sich an, und holen Sie die Version unter einem neuen Namen zurück.',
  ],
  'earlier-root-unknown': [
    'Frühere Wurzeln werden nach ihrer Zeit gelöscht oder wenn der Platz knapp wird. „Regeln“ und „Zustand“ sagen, wann.',
  ],
  'persist-missing': [
    'Das Subvolume für das, was behalten wird, ist nicht eingehängt. In fileSystems muss es mit neededForBoot stehen.',
  ],
  'persist-read-only': [
    'Der Kernel hat es nach einem Fehler des Datenträgers schreibgeschützt. Sichern Sie anderswo, was wichtig ist, und sehen Sie dann nach dem Datenträger.',
    'Die Konfiguration hängt es schreibgeschützt ein.',
  ],
  'persist-full': [
    'Frühere Wurzeln belegen den Platz. Löschen Sie die ältesten, oder lassen Sie weniger davon aufheben.',
    'Alte Generationen des Systems belegen ihn. nix-collect-garbage mit --delete-older-than gibt ihn zurück.',
  ],
  'persist-file-broken': [
    'Die Datei wurde von Hand bearbeitet, und eine Klammer oder ein Semikolon fehlt. Der Befehl unten nennt die Zeile.',
    'Sie liest andere Dateien oder Werte, die es nicht gibt. Sie muss aus einfachen Daten bestehen.',
  ],
  'persist-file-changed': [
    'Ein Editor oder ein anderes Fenster hat sie dazwischen gespeichert. Davon geht nichts verloren; sehen Sie sich den neuen Vorschlag an.',
  ],
  'already-kept': ['Ein Ordner darüber wird behalten und damit alles darunter.'],
  'proposal-differs': [
    'Die Dateien, die Liste des Behaltenen oder die Dienste haben sich seit dem Vorschlag geändert. In einem System, das arbeitet, ist das üblich.',
  ],
  'module-missing': [
    'configuration.nix bindet das Tidemark-Modul nicht ein, oder das System wurde seitdem nicht neu gebaut.',
  ],
  'path-in-use': [
    'Ein Programm außerhalb jedes Dienstes, etwa ein Editor oder eine Shell, hat es offen. Beenden Sie es, und führen Sie die Änderung zu Ende.',
    'Ein Dienst startet es sofort wieder. Behalten Sie den Pfad stattdessen ab dem nächsten Start.',
  ],
  'copy-differs': [
    'Ein Programm hat während des Kopierens weitergeschrieben. Halten Sie es an und versuchen Sie es erneut.',
    'Der Datenträger liefert andere Bytes, als geschrieben wurden. Dann sind die Zähler von btrfs nicht null.',
  ],
  'unit-failed': [
    'Der Dienst findet an der neuen Stelle nicht, was er braucht, oder Eigentümer und Rechte sind anders.',
    'Er war schon vor der Änderung fehlgeschlagen. Sein Journal zeigt, seit wann.',
  ],
  'not-served': [
    'Eine Einhängung dazwischen verdeckt es, oder die Unit der Einhängung ist nicht gestartet.',
    'Ein Programm hat die Verknüpfung durch eine eigene Datei ersetzt. Behalten Sie stattdessen den Ordner darum.',
  ],
  'change-unfinished': [
    'Das Programm, die Sitzung oder der Rechner hat mittendrin aufgehört. Jeder Schritt steht in einem Journal neben den Daten, sodass es von dort vor oder zurück geht.',
  ],
  'change-unknown': [
    'Sie wurde schon zu Ende geführt oder zurückgenommen, in einem anderen Fenster oder beim Start.',
  ],
};
