import type { problemsEnglish } from '../english/problems.ts';
import { driftProblemsGerman } from './drift-problems.ts';
import { stickProblemsGerman } from './stick-problems.ts';

/** For each problem: what happened, and what state things are in with what to do next. */
export const problemsGerman: Readonly<Record<keyof typeof problemsEnglish, string>> = {
  ...driftProblemsGerman,
  ...stickProblemsGerman,
  'problem.usage': 'Die Befehlszeile wurde nicht verstanden: {{detail}}',
  'problem.usage.next': 'Es wurde nichts getan. `tidemark-helper --help` nennt, was es gibt.',
  'problem.spec-unreadable':
    'Die Installationsbeschreibung {{path}} lässt sich nicht lesen: {{detail}}',
  'problem.spec-unreadable.next':
    'Es wurde nichts getan. Prüfen Sie den Pfad und seine Zugriffsrechte.',
  'problem.spec-not-json':
    'Die Installationsbeschreibung {{path}} ist kein gültiges JSON: {{detail}}',
  'problem.spec-not-json.next':
    'Es wurde nichts getan. Korrigieren Sie die Datei und führen Sie den Befehl erneut aus.',
  'problem.spec-invalid': 'Die Installationsbeschreibung ist nicht gültig. {{detail}}',
  'problem.spec-invalid.next':
    'Es wurde nichts getan. Korrigieren Sie die genannten Felder und versuchen Sie es erneut.',
  'problem.layout-impossible': 'Diese Aufteilung ist nicht möglich. {{reasons}}',
  'problem.layout-impossible.next':
    'Es wurde nichts getan. Ändern Sie die Größen oder wählen Sie einen anderen Datenträger.',
  'problem.unsafe-place':
    'Das Hilfsprogramm von Tidemark läuft von hier nicht mit Systemverwalterrechten: Andere Benutzer können in {{place}} schreiben.',
  'problem.unsafe-place.next':
    'Es wurde nichts getan. Starten Sie Tidemark von dort, wo sein Paket es abgelegt hat, oder verschieben Sie es in einen Ordner, den nur root ändern kann.',
  'problem.disk-not-found': 'Der gewählte Datenträger ist nicht da: {{device}}.',
  'problem.disk-not-found.next':
    'Es wurde nichts geschrieben. Wurde er abgezogen? Schließen Sie ihn an und wählen Sie ihn erneut.',
  'problem.disk-ambiguous': 'Auf die Beschreibung {{device}} passt mehr als ein Datenträger.',
  'problem.disk-ambiguous.next':
    'Es wurde nichts geschrieben. Ziehen Sie einen davon ab, damit keine Verwechslung möglich ist.',
  'problem.disk-changed':
    'Das ist nicht mehr der Datenträger, den Sie gewählt haben: {{differences}}.',
  'problem.disk-changed.next':
    'Es wurde nichts weiter geschrieben. Sehen Sie die Datenträger erneut an und wählen Sie neu.',
  'problem.disk-excluded': 'Der Datenträger lässt sich nicht verwenden: {{reason}}',
  'problem.disk-excluded.next': 'Es wurde nichts geschrieben. {{remedy}}',
  'problem.plan-differs': 'Der auszuführende Plan ist nicht der, der bestätigt wurde.',
  'problem.plan-differs.next':
    'Es wurde nichts geschrieben. Öffnen Sie den Plan erneut und bestätigen Sie ihn.',
  'problem.not-live': 'Auf diesem Rechner läuft ein installiertes System, nicht das Live-System.',
  'problem.not-live.next':
    'Es wurde nichts geschrieben. Starten Sie das Live-System, oder geben Sie --not-live an, wenn Sie sicher sind.',
  'problem.mapping-in-use': 'Eine Zuordnung namens {{name}} ist bereits geöffnet.',
  'problem.mapping-in-use.next':
    'Es wurde nichts geschrieben. Schließen Sie sie oder wählen Sie einen anderen Namen für die Zuordnung.',
  'problem.target-in-use': 'Unter {{target}} ist bereits etwas eingehängt.',
  'problem.target-in-use.next':
    'Es wurde nichts geschrieben. Hängen Sie es aus oder räumen Sie die frühere Installation auf.',
  'problem.passphrase-empty': 'Die Passphrase ist leer.',
  'problem.passphrase-empty.next': 'Es wurde nichts getan. Geben Sie mindestens ein Zeichen ein.',
  'problem.passphrase-too-long': 'Die Passphrase ist länger als 512 Byte.',
  'problem.passphrase-too-long.next': 'Es wurde nichts getan. Wählen Sie eine kürzere.',
  'problem.passphrase-forbidden-character':
    'Die Passphrase enthält ein Zeilenende oder ein NUL-Zeichen, das sich beim Start nicht eingeben lässt.',
  'problem.passphrase-forbidden-character.next':
    'Es wurde nichts getan. Wählen Sie eine ohne dieses Zeichen.',
  'problem.passphrase-mismatch': 'Die beiden Passphrasen stimmen nicht überein.',
  'problem.passphrase-mismatch.next': 'Es wurde nichts getan. Geben Sie beide erneut ein.',
  'problem.passphrase-unreadable': 'Die Passphrase lässt sich nicht lesen: {{detail}}',
  'problem.passphrase-unreadable.next': 'Es wurde nichts getan.',
  'problem.passphrase-wrong': 'Diese Passphrase öffnet den Container nicht, der formatiert wurde.',
  'problem.passphrase-wrong.next':
    'Auf dem Datenträger liegt der Container des früheren Versuchs. Geben Sie dessen Passphrase ein oder beginnen Sie von vorn.',
  'problem.passphrase-missing': 'Es wurde keine Passphrase festgelegt.',
  'problem.passphrase-missing.next':
    'Es wurde nichts getan. Gehen Sie zurück zur Seite „Passphrase“.',
  'problem.recovery-key-missing': 'Es gibt keinen geprüften Wiederherstellungsschlüssel.',
  'problem.recovery-key-missing.next':
    'Es wurde nichts getan. Erzeugen und prüfen Sie einen, oder fahren Sie ohne ihn fort.',
  'problem.recovery-key-malformed': 'Das ist kein Wiederherstellungsschlüssel.',
  'problem.recovery-key-malformed.next':
    'Es wurde nichts getan. Er hat acht Gruppen zu acht Buchstaben, nur aus diesen: cbdefghijklnrtuv.',
  'problem.recovery-key-wrong':
    'Dieser Wiederherstellungsschlüssel öffnet den Container nicht, der formatiert wurde.',
  'problem.recovery-key-wrong.next':
    'Auf dem Datenträger liegt der Container des früheren Versuchs. Geben Sie dessen Schlüssel ein oder beginnen Sie von vorn.',
  'problem.recovery-key-unreadable':
    'Der Wiederherstellungsschlüssel lässt sich nicht lesen: {{detail}}',
  'problem.recovery-key-unreadable.next': 'Es wurde nichts getan.',
  'problem.passphrase-not-typable':
    'Mit der Tastaturbelegung „{{keyMap}}“ der Konsole lässt sich dieses Zeichen der Passphrase nicht eingeben: {{characters}}',
  'problem.passphrase-not-typable.next':
    'Es wurde nichts geschrieben. Der Datenträger ließe sich beim Start nicht öffnen. Wählen Sie eine andere Passphrase oder Tastaturbelegung.',
  'problem.system-impossible': 'Dieses System lässt sich nicht installieren. {{reasons}}',
  'problem.system-impossible.next':
    'Es wurde nichts geschrieben. Ändern Sie das Genannte und versuchen Sie es erneut.',
  'problem.password-empty': 'Das Passwort ist leer.',
  'problem.password-empty.next': 'Es wurde nichts getan. Geben Sie mindestens ein Zeichen ein.',
  'problem.password-too-long': 'Das Passwort ist länger als 512 Byte.',
  'problem.password-too-long.next': 'Es wurde nichts getan. Wählen Sie ein kürzeres.',
  'problem.password-forbidden-character':
    'Das Passwort enthält ein Zeilenende oder ein anderes Steuerzeichen.',
  'problem.password-forbidden-character.next':
    'Es wurde nichts getan. Wählen Sie eines ohne dieses Zeichen.',
  'problem.password-mismatch': 'Die beiden Passwörter stimmen nicht überein.',
  'problem.password-mismatch.next': 'Es wurde nichts getan. Geben Sie beide erneut ein.',
  'problem.password-unreadable': 'Das Passwort lässt sich nicht lesen: {{detail}}',
  'problem.password-unreadable.next': 'Es wurde nichts getan.',
  'problem.password-missing': 'Für den Benutzer wurde kein Passwort festgelegt.',
  'problem.password-missing.next':
    'Es wurde nichts getan. Ohne Passwort könnte sich niemand am neuen System anmelden. Legen Sie es zuerst fest.',
  'problem.key-map-unknown':
    'Auf diesem Rechner gibt es keine Tastaturbelegung der Konsole namens {{name}}.',
  'problem.key-map-unknown.next': 'Es wurde nichts getan. Wählen Sie eine aus der Liste.',
  'problem.build-failed': 'Nix konnte das System nicht bauen: {{detail}}',
  'problem.build-failed.next':
    'Nichts vom bisher Getanen ist verloren. Sehen Sie die letzten Zeilen an, ändern Sie die Konfiguration oder das Netzwerk und versuchen Sie es erneut: Was schon gebaut wurde, wird nicht noch einmal gebaut.',
  'problem.network-missing': 'Das System braucht Pakete, die sich nicht laden lassen: {{detail}}',
  'problem.network-missing.next':
    'Nichts vom bisher Getanen ist verloren. Stellen Sie eine Netzwerkverbindung her und versuchen Sie es erneut.',
  'problem.proof-failed': 'Das installierte System hat nicht jede Prüfung bestanden: {{failed}}',
  'problem.proof-failed.next':
    'Das System liegt auf dem Datenträger. Starten Sie es nicht, bevor Sie nachgesehen haben, was fehlgeschlagen ist: Ein erneuter Versuch wiederholt die Prüfungen.',
  'problem.fact-unexpected':
    '{{command}} hat auf die Frage nach {{fact}} etwas Unerwartetes geantwortet: {{found}}',
  'problem.fact-unexpected.next':
    'Der Schritt gilt nicht als erledigt; die davor schon. Versuchen Sie ihn erneut oder speichern Sie das Protokoll.',
  'problem.restart-impossible': 'Der Rechner wurde nicht neu gestartet: {{reason}}',
  'problem.restart-impossible.next':
    'Das installierte System ist davon unberührt. Starten Sie über das Menü der Arbeitsfläche neu.',
  'problem.step-failed':
    'Ein Schritt ist fehlgeschlagen: {{step}}. Der Befehl {{command}} endete mit {{exit}}.',
  'problem.step-failed.next':
    'Die Schritte davor sind erledigt und bleiben es. Dieser ist vielleicht halb getan: Ein erneuter Versuch macht ihn rückgängig und wiederholt ihn.',
  'problem.check-failed':
    'Nach einem Schritt ist eine Prüfung fehlgeschlagen: {{check}}. Gefunden: {{found}}',
  'problem.check-failed.next':
    'Der Schritt gilt nicht als erledigt; die davor schon. Versuchen Sie ihn erneut oder beginnen Sie mit dem ganzen Datenträger von vorn.',
  'problem.cancelled': 'Auf Ihren Wunsch angehalten. {{state}}',
  'problem.cancelled.next': 'Es lässt sich jederzeit von vorn beginnen oder fortsetzen.',
  'problem.already-running': 'Tidemark arbeitet bereits in einem anderen Prozess ({{pid}}).',
  'problem.already-running.next':
    'Es wurde nichts getan. Warten Sie, bis er endet, oder beenden Sie ihn zuerst.',
  'problem.earlier-run-unfinished':
    'Eine frühere Installation auf {{device}} ist nicht zu Ende gekommen.',
  'problem.earlier-run-unfinished.next':
    'Es wurde nichts getan. Setzen Sie sie fort, beginnen Sie von vorn oder räumen Sie sie auf.',
  'problem.nothing-to-continue':
    'Zu diesem Plan gibt es keine unvollendete Installation, die sich fortsetzen ließe.',
  'problem.nothing-to-continue.next': 'Es wurde nichts getan. Beginnen Sie stattdessen von vorn.',
  'problem.clean-up-failed': 'Nicht alles ließ sich zurückgeben: {{left}}.',
  'problem.clean-up-failed.next':
    'Etwas verwendet es noch. Schließen Sie, was dort geöffnet ist, und räumen Sie erneut auf.',
  'problem.tool-missing': 'Das Programm {{tool}} ist auf diesem System nicht vorhanden.',
  'problem.tool-missing.next':
    'Dieser Schritt hat nichts geschrieben. Installieren Sie das Programm und versuchen Sie es erneut.',
  'problem.program-missing':
    'Tidemark findet unter {{path}} keine Kopie von sich für das neue System.',
  'problem.program-missing.next':
    'Es wurde nichts geschrieben. Installieren Sie Tidemark als vollständiges Paket und versuchen Sie es erneut.',
  'problem.tool-output-unexpected': 'Die Antwort von {{tool}} wurde nicht verstanden.',
  'problem.tool-output-unexpected.next':
    'Es wurde nichts geschrieben. Speichern Sie das Protokoll und melden Sie den Fehler.',
  'problem.not-confirmed':
    'Der Plan wurde nicht bestätigt, oder die Bestätigung ist schon verbraucht.',
  'problem.not-confirmed.next': 'Es wurde nichts getan. Öffnen Sie den Plan erneut.',
  'problem.not-root': 'Dafür werden Systemverwalterrechte gebraucht.',
  'problem.not-root.next':
    'Es wurde nichts getan. Führen Sie es mit sudo oder aus dem Fenster heraus aus.',
  'problem.elevation-cancelled': 'Der Passwortdialog wurde geschlossen.',
  'problem.elevation-cancelled.next':
    'Es wurde nichts getan. Versuchen Sie es erneut, wenn Sie so weit sind.',
  'problem.elevation-refused': 'Das System hat die Systemverwalterrechte verweigert.',
  'problem.elevation-refused.next':
    'Es wurde nichts getan. Verwenden Sie ein Benutzerkonto, das diesen Rechner verwalten darf.',
  'problem.elevation-no-agent': 'Es läuft kein Programm, das nach Ihrem Passwort fragen könnte.',
  'problem.elevation-no-agent.next':
    'Es wurde nichts getan. Starten Sie einen Polkit-Agenten (Plasma hat einen) und versuchen Sie es erneut.',
  'problem.elevation-not-found': 'Auf diesem System fand sich kein Weg zu Systemverwalterrechten.',
  'problem.elevation-not-found.next':
    'Es wurde nichts getan. Schalten Sie pkexec ein (security.polkit.enablePkexecWrapper) oder verwenden Sie run0 oder sudo.',
  'problem.helper-crashed':
    'Das Hilfsprogramm mit Systemverwalterrechten hat sich unerwartet beendet.',
  'problem.helper-crashed.next':
    'In seinem Journal steht, wie weit es kam. Starten Sie das Programm neu, um fortzusetzen oder aufzuräumen.',
  'problem.helper-version':
    'Das Hilfsprogramm hat die Version {{found}}, das Fenster die Version {{expected}}.',
  'problem.helper-version.next':
    'Es wurde nichts getan. Installieren Sie beide aus demselben Paket.',
  'problem.frame-malformed':
    'Fenster und Hilfsprogramm haben einander nicht verstanden: {{detail}}',
  'problem.frame-malformed.next': 'Die Verbindung wurde geschlossen. Starten Sie das Programm neu.',
  'problem.verb-unknown': 'Das Hilfsprogramm kennt den Auftrag {{verb}} nicht.',
  'problem.verb-unknown.next': 'Es wurde nichts getan.',
  'problem.request-invalid': 'Ein Auftrag war nicht gültig: {{detail}}',
  'problem.request-invalid.next': 'Es wurde nichts getan.',
  'problem.file-not-written': 'Die Datei {{path}} konnte nicht geschrieben werden: {{detail}}',
  'problem.file-not-written.next':
    'Sonst wurde nichts geändert. Speichern Sie sie an einem anderen Ort.',
  'problem.internal': 'In Tidemark selbst ist etwas schiefgegangen: {{detail}}',
  'problem.internal.next':
    'Speichern Sie das Protokoll und melden Sie den Fehler; im Journal steht, wie weit der Vorgang kam.',
};
