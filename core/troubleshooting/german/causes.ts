import type { TroubleshootingTexts } from '../texts.ts';
import { changeCauses } from './causes-change.ts';
import { stickCauses } from './causes-stick.ts';

/** What is likely to be behind a problem of the install or of the program itself. */
export const causes: TroubleshootingTexts['causes'] = {
  ...changeCauses,
  ...stickCauses,
  'elevation-refused': [
    'Das Benutzerkonto hat keine Systemverwalterrechte. Melden Sie sich mit einem anderen an, oder nehmen Sie es in die Gruppe wheel auf.',
    'Das Passwort war zu oft falsch. Warten Sie eine Minute und versuchen Sie es erneut.',
    'Eine Regel von polkit verbietet es für diese Sitzung, etwa für Sitzungen über das Netzwerk.',
  ],
  'elevation-no-agent': [
    'Der Passwortdialog der Arbeitsfläche läuft nicht. In Plasma ist das polkit-kde-agent; er startet, wenn Sie sich ab- und wieder anmelden.',
    'Das Programm wurde über SSH oder in einer Textkonsole gestartet. Starten Sie es von der Arbeitsfläche, oder benutzen Sie tidemark-helper mit sudo.',
  ],
  'elevation-not-found': [
    'NixOS hat pkexec nur, wo security.polkit.enablePkexecWrapper gesetzt ist; run0 kommt mit systemd 256 und neuer, sudo mit security.sudo.',
  ],
  'helper-crashed': [
    'Der Arbeitsspeicher war voll, und der Kernel hat das größte Programm beendet. Schließen Sie andere, oder richten Sie Swap ein, bevor Sie fortfahren.',
    'Jemand hat es beendet, oder die Sitzung wurde geschlossen.',
    'Ein Fehler des Programms. Seine letzten Zeilen stehen in der Meldung; bitte melden Sie sie mit dem Protokoll.',
  ],
  'helper-version': [
    'Das Programm wurde aktualisiert, während dieses Fenster offen war. Schließen Sie es und starten Sie es neu.',
    'Zwei Versionen sind installiert. Das Fenster startet das Hilfsprogramm, mit dem es kam; suchen Sie nach einem älteren.',
  ],
  'frame-malformed': [
    'Etwas anderes hat in die Verbindung zwischen Fenster und Hilfsprogramm geschrieben, oder eines von beiden ist beschädigt. Ein Neustart des Programms behebt das erste.',
  ],
  'already-running': [
    'Ein zweites Fenster oder ein Terminal ist dabei. Dort lässt es sich verfolgen.',
    'Der Lauf davor soll anhalten und beendet noch seinen Schritt.',
  ],
  'not-confirmed': [
    'Der Plan lag länger als eine halbe Stunde offen oder wurde inzwischen neu geöffnet.',
    'Der Knopf wurde zweimal gedrückt; das erste Mal hat gezählt.',
    'Auf dem Datenträger liegen Daten, und sein Kurzname wurde für diesen Plan nicht eingegeben.',
  ],
  'tool-missing': [
    'Das Live-System ist nicht das, für das dieses Programm gemacht ist. Das grafische NixOS-Abbild hat alle Werkzeuge.',
    'Auf einem anderen System: Installieren Sie das Paket mit dem genannten Programm.',
  ],
  'program-missing': [
    'Es wurden einzelne Dateien von Tidemark kopiert statt des Pakets. Installieren Sie es, wie docs/nix.md es beschreibt.',
    'Ein System ohne Arbeitsfläche bekommt keine Kopie: Wählen Sie das, wenn das Programm dort nicht erwünscht ist.',
  ],
  'tool-output-unexpected': [
    'Eine viel neuere oder ältere Version des Werkzeugs antwortet anders. Das Protokoll hat den Wortlaut.',
    'Der Datenträger antwortet mit Fehlern; dann nennen ihn die Meldungen des Kernels.',
  ],
  'file-not-written': [
    'Der Ordner gehört jemand anderem, oder das Medium ist schreibgeschützt.',
    'Es ist kein Platz mehr. Im Live-System liegt der persönliche Ordner im Arbeitsspeicher: Speichern Sie auf einen USB-Stick.',
  ],
  'disk-not-found': [
    'Das Kabel oder der Stick hat sich gelöst. Die Meldungen des Kernels sagen, wann.',
    'Der Datenträger schläft oder ist ausgefallen. Sehen Sie nach seinem Zustand, bevor Sie ihm wieder trauen.',
  ],
  'disk-ambiguous': [
    'Zwei Datenträger tragen dieselbe Seriennummer, wie es billige USB-Adapter tun.',
  ],
  'disk-changed': [
    'Datenträger wurden an- oder abgesteckt, und Namen wie sda sind weitergerückt. Wählen Sie den Datenträger nach Modell und Seriennummer.',
    'Ein anderes Programm hat ihn inzwischen partitioniert oder formatiert. Sehen Sie nach, was jetzt darauf ist.',
    'Der Rechner wurde dazwischen neu gestartet: Ein Adapter meldet den Datenträger vielleicht anders.',
  ],
  'disk-excluded': [
    'Etwas davon ist eingehängt, dient als Swap oder ist als Container geöffnet. Schließen Sie es und sehen Sie erneut nach.',
    'Von diesem Medium läuft die Sitzung; es wird nie angeboten.',
  ],
  'mapping-in-use': [
    'Ein früherer Lauf oder ein anderes Programm hat einen Container unter diesem Namen offen. Aufräumen schließt unseren.',
  ],
  'target-in-use': [
    'Ein früherer Lauf ist dort noch eingehängt; die Seite der Datenträger bietet an, ihn aufzuräumen.',
    'Jemand hat dort von Hand etwas eingehängt. Hängen Sie es aus oder anderswo ein.',
  ],
  'layout-impossible': [
    'Swap oder die EFI-Partition nimmt so viel, dass das System nicht passt. Die Seite der Aufteilung nennt die kleinste und die größte Größe von allem.',
  ],
  'not-live': [
    'Das Programm wurde in einem installierten System gestartet. Das ist ungefährlich, aber installiert wird vom Live-System aus.',
  ],
  'passphrase-wrong': [
    'Beim ersten Eingeben war eine andere Tastaturbelegung aktiv: y und z oder die Ziffern sind die üblichen Verdächtigen.',
    'Die Feststelltaste war an.',
  ],
  'recovery-key-wrong': [
    'Der Schlüssel auf dem Papier ist der eines anderen Versuchs: Jedes Mal, wenn einer erzeugt wird, ist es ein neuer.',
  ],
  'passphrase-not-typable': [
    'Beim Start gilt die Tastaturbelegung der Konsole, die weniger Zeichen hat als die der Arbeitsfläche. Wählen Sie eine, die zur Tastatur passt, oder lassen Sie das Zeichen weg.',
  ],
  'plan-differs': [
    'Fenster oder Hilfsprogramm wurde zwischen Plan und Start aktualisiert.',
    'An den Einstellungen hat sich etwas geändert, nachdem der Plan geöffnet wurde.',
  ],
  'earlier-run-unfinished': [
    'Das Programm, die Sitzung oder der Rechner hat mittendrin aufgehört. Das Journal in /run kennt jeden Schritt, solange der Rechner nicht neu gestartet wurde.',
  ],
  'nothing-to-continue': [
    'Der Rechner wurde neu gestartet, und das Journal, das im Arbeitsspeicher liegt, ist weg. Auf dem Datenträger ist, was die fertigen Schritte gemacht haben.',
    'Die Einstellungen sind nicht die des unterbrochenen Laufs: Nur derselbe Plan lässt sich fortsetzen.',
  ],
  'step-failed': [
    'Der Datenträger nimmt nicht an, was geschrieben wird. „Buffer I/O error“ in den Meldungen des Kernels oder ein schlechter SMART-Zustand heißt: ersetzen.',
    'Kabel, Hub oder Adapter ist lose oder zu schwach. Schließen Sie den Datenträger direkt an.',
    'Etwas anderes hat den Datenträger dazwischen geöffnet, etwa das automatische Einhängen der Arbeitsfläche.',
    'Der Arbeitsspeicher war voll. Allein das Formatieren des Containers braucht bis zu 1 GiB; schließen Sie andere Programme.',
  ],
  'check-failed': [
    'Der Befehl meldete Erfolg, der Datenträger sagt etwas anderes: Er verliert vielleicht, was geschrieben wird. Sehen Sie nach seinem Zustand und seinem Kabel.',
    'Ein anderes Programm hat den Datenträger zwischen Schritt und Prüfung geändert.',
  ],
  'fact-unexpected': [
    'Diese Version des Werkzeugs antwortet in anderer Form. Das Protokoll zeigt den Wortlaut; bitte melden Sie ihn.',
  ],
  'clean-up-failed': [
    'Ein Terminal steht in einem Ordner unter /mnt, oder eine Dateiverwaltung zeigt ihn. Verlassen Sie ihn und räumen Sie erneut auf.',
    'Ein Programm hat dort noch eine Datei offen; der erste Befehl unten nennt es.',
  ],
  'network-missing': [
    'Das WLAN war weg. Was schon geholt ist, bleibt und wird nicht noch einmal geholt.',
    'Das Netzwerk will eine Anmeldung im Browser, oder sein Namensdienst antwortet nicht.',
    'Ein Proxy ist nötig: Setzen Sie ihn für Nix mit networking.proxy oder in der Umgebung des Nix-Dienstes.',
    'Die Uhr geht falsch, sodass kein Zertifikat gültig ist.',
  ],
  'build-failed': [
    'Eine Option der Konfiguration ist falsch oder fehlt in dieser Version. Die letzten Zeilen nennen sie.',
    'Etwas Geholtes war beschädigt oder abgeschnitten: Ein neuer Versuch holt es erneut.',
    'Der Arbeitsspeicher des Live-Systems war voll. Schließen Sie andere Programme und fahren Sie fort.',
    'Der Datenträger ist voll. Verkleinern Sie Swap, oder wählen Sie einen größeren Datenträger.',
  ],
  'system-impossible': [
    'Ein Name ist vergeben oder nicht erlaubt, oder zwei Angaben widersprechen sich. Die Meldung nennt jede; die Seite über den Rechner zeigt sie am Feld.',
  ],
  'proof-failed': [
    'Eine einzelne Einstellung gilt nicht, etwa weil eine Einhängeoption nicht angenommen wurde. Die Seite mit dem Nachweis zeigt, was stattdessen gefunden wurde.',
    'Der Bootloader konnte nicht in die Firmware eingetragen werden. Manche Rechner vergessen ihn: Wählen Sie dann den Datenträger beim Einschalten von Hand.',
  ],
  'restart-impossible': [
    'Eine andere Sitzung ist offen, oder ein Programm hält das Herunterfahren auf. Schließen Sie es, oder starten Sie über das Menü der Arbeitsfläche neu.',
  ],
};
