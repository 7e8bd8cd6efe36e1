import type { preflightEnglish } from '../english/preflight.ts';

/** What was found before an install, and what to do about it. */
export const preflightGerman: Readonly<Record<keyof typeof preflightEnglish, string>> = {
  'preflight.firmware-efi': 'Die Firmware ist EFI.',
  'preflight.firmware-bios':
    'Dieser Rechner wurde über das BIOS gestartet; das installierte System braucht EFI.',
  'preflight.firmware-bios.next':
    'Starten Sie neu, öffnen Sie die Firmware-Einstellungen, schalten Sie den Legacy- oder CSM-Start ab und starten Sie den Stick über seinen UEFI-Eintrag.',
  'preflight.firmware-rehearsal': 'Der Rechner der Probe hat keine Firmware.',
  'preflight.firmware-rehearsal.next': 'Alles außer dem Start selbst lässt sich proben.',
  'preflight.secure-boot-none': 'Ohne EFI gibt es kein Secure Boot.',
  'preflight.secure-boot-off': 'Secure Boot ist ausgeschaltet.',
  'preflight.secure-boot-setup':
    'Secure Boot ist im Einrichtungsmodus, in dem nichts erzwungen wird.',
  'preflight.secure-boot-unimportant':
    'Secure Boot ist eingeschaltet; für das Vorbereiten eines Datenträgers spielt das keine Rolle.',
  'preflight.secure-boot-on':
    'Secure Boot ist eingeschaltet: Die Firmware startet nur, was signiert ist.',
  'preflight.secure-boot-on.next':
    'Der installierte Bootloader ist nicht signiert und wird nicht starten. Schalten Sie Secure Boot in den Firmware-Einstellungen aus, bevor Sie neu starten.',
  'preflight.secure-boot-unknown': 'Die Firmware sagt nicht, ob Secure Boot eingeschaltet ist.',
  'preflight.secure-boot-unknown.next':
    'Wenn das neue System nicht startet, suchen Sie Secure Boot in den Firmware-Einstellungen und schalten Sie es aus.',
  'preflight.memory-good': '{{memoryBytes}} Arbeitsspeicher.',
  'preflight.memory-low': '{{memoryBytes}} Arbeitsspeicher; bequem sind {{enoughBytes}}.',
  'preflight.memory-low.next':
    'Schließen Sie andere Programme, bevor Sie beginnen. Wenn der Bau aus Mangel an Arbeitsspeicher abbricht, lässt er sich fortsetzen.',
  'preflight.memory-too-low':
    '{{memoryBytes}} Arbeitsspeicher; um ein System zu berechnen, braucht Nix {{neededBytes}}.',
  'preflight.memory-too-low.next':
    'Rüsten Sie Arbeitsspeicher nach, oder installieren Sie an einem Rechner mit mehr Arbeitsspeicher und setzen den Datenträger um.',
  'preflight.room-unknown': 'Es ist noch kein Datenträger gewählt.',
  'preflight.room-unknown.next':
    'Wählen Sie einen Datenträger; dann ist bekannt, wie viel darauf passt.',
  'preflight.room-none': 'Die Aufteilung passt nicht auf den Datenträger mit {{sizeDiskBytes}}.',
  'preflight.room-none.next':
    'Verkleinern Sie den Swap oder die EFI-Partition, oder wählen Sie einen größeren Datenträger.',
  'preflight.room-hibernation':
    'Die Swap-Datei mit {{swapBytes}} ist kleiner als der Arbeitsspeicher mit {{memoryBytes}}: Der Ruhezustand kann fehlschlagen.',
  'preflight.room-hibernation.next': 'Machen Sie die Swap-Datei so groß wie den Arbeitsspeicher.',
  'preflight.room-low':
    '{{freeBytes}} für das System; mit Aktualisierungen braucht es etwa {{neededBytes}}.',
  'preflight.room-low.next':
    'Es wird bald voll sein. Verkleinern Sie den Swap oder wählen Sie einen größeren Datenträger.',
  'preflight.room-good': '{{freeBytes}} für das System und Ihre Dateien.',
  'preflight.network-reachable': 'Pakete können von {{host}} geladen werden.',
  'preflight.network-unneeded': 'Um einen Datenträger vorzubereiten, muss nichts geladen werden.',
  'preflight.network-unknown': 'Nix sagt nicht, woher es Pakete lädt.',
  'preflight.network-unknown.next':
    'Stellen Sie sicher, dass Nix auf diesem Rechner vorhanden ist und sich befragen lässt.',
  'preflight.network-no-cache':
    'Nix ist so eingerichtet, dass es keine Pakete über das Netzwerk lädt.',
  'preflight.network-no-cache.next':
    'Was im Live-System fehlt, wird hier gebaut; das kann viele Stunden dauern.',
  'preflight.network-no-address': 'Es besteht keine Netzwerkverbindung.',
  'preflight.network-no-address.next':
    'Schließen Sie ein Kabel an oder wählen Sie ein WLAN. Der Datenträger lässt sich ohne vorbereiten, das System nicht.',
  'preflight.network-no-route':
    'Es besteht eine Verbindung, aber von ihr führt kein Weg ins Internet.',
  'preflight.network-no-route.next':
    'Prüfen Sie den Router oder verwenden Sie ein anderes Netzwerk.',
  'preflight.network-name-unknown': 'Der Name {{host}} lässt sich nicht auflösen.',
  'preflight.network-name-unknown.next':
    'Das Netzwerk arbeitet, aber sein Namensdienst (DNS) antwortet nicht. Prüfen Sie den Router oder stellen Sie einen anderen DNS-Server ein.',
  'preflight.network-unreachable': '{{host}} ist nicht erreichbar: {{detail}}.',
  'preflight.network-unreachable.next':
    'Prüfen Sie, ob eine Firewall im Weg ist. Die Frage geht ohne Umweg hinaus: Wo nur ein Proxy hinausführt, kommt Nix vielleicht trotzdem durch.',
  'preflight.network-too-slow':
    '{{host}} hat innerhalb von {{seconds}} Sekunden nicht geantwortet.',
  'preflight.network-too-slow.next':
    'Das Netzwerk ist sehr langsam oder verliert Pakete. Versuchen Sie es erneut oder verwenden Sie ein anderes.',
  'preflight.network-certificate': 'Das Zertifikat von {{host}} wird nicht anerkannt: {{detail}}.',
  'preflight.network-certificate.next':
    'Prüfen Sie zuerst die Uhr. Geht sie richtig, liest etwas im Netzwerk mit; verwenden Sie ein anderes.',
  'preflight.network-captive': 'Anstelle von {{host}} antwortet etwas anderes.',
  'preflight.network-captive.next':
    'Das Netzwerk verlangt eine Anmeldung: Öffnen Sie eine beliebige Seite im Browser, melden Sie sich dort an und prüfen Sie erneut.',
  'preflight.network-refused':
    '{{host}} antwortet, gibt aber keine Pakete heraus (Status {{status}}).',
  'preflight.network-refused.next':
    'Prüfen Sie die Einträge unter „substituters“ in der Konfiguration von Nix.',
  'preflight.power-no-battery': 'Der Rechner hat keinen Akku; er läuft am Stromnetz.',
  'preflight.power-mains': 'Der Rechner läuft am Stromnetz.',
  'preflight.power-charged': 'Akkubetrieb, zu {{percent}} % geladen.',
  'preflight.power-low': 'Akkubetrieb, nur zu {{percent}} % geladen.',
  'preflight.power-low.next': 'Schließen Sie das Netzteil an, bevor Sie beginnen.',
  'preflight.power-battery': 'Akkubetrieb; der Ladestand ist nicht bekannt.',
  'preflight.power-battery.next': 'Schließen Sie das Netzteil an, bevor Sie beginnen.',
  'preflight.power-unknown': 'Der Akku sagt nicht, ob er geladen wird.',
  'preflight.power-unknown.next': 'Stellen Sie sicher, dass das Netzteil angeschlossen ist.',
  'preflight.clock-good': 'Die Uhr zeigt den {{date}}.',
  'preflight.clock-behind': 'Die Uhr zeigt den {{date}}, aber es ist mindestens der {{earliest}}.',
  'preflight.clock-behind.next':
    'Stellen Sie die Uhr: Geht sie falsch, ist kein Zertifikat gültig, und nichts lässt sich laden.',
  'preflight.release-good': 'Das Live-System ist NixOS {{release}}.',
  'preflight.release-unimportant': 'Um einen Datenträger vorzubereiten, eignet sich jedes System.',
  'preflight.release-none': 'Das ist keine bekannte Version von NixOS: {{name}}.',
  'preflight.release-none.next': 'Starten Sie ein Live-System von NixOS, um NixOS zu installieren.',
  'preflight.release-rehearsal': 'Auf dem Rechner der Probe läuft {{name}}.',
  'preflight.release-rehearsal.next': 'Die Installation von NixOS wird dort nur durchgespielt.',
  'preflight.release-untried':
    'Das Live-System ist NixOS {{release}}; dieses Programm ist für {{tried}} gemacht.',
  'preflight.release-untried.next':
    'Die Konfiguration nennt vielleicht Optionen, die dieser Version fehlen; der Bau sagt dann, welche.',
  'preflight.release-differs':
    'Das Live-System ist NixOS {{release}}, gewählt ist aber {{chosen}}.',
  'preflight.release-differs.next':
    'Die Pakete kommen aus dem Live-System. Wählen Sie dessen Version oder starten Sie ein anderes Live-System.',
  'preflight.medium-live':
    'Diese Sitzung läuft im Live-System. Lassen Sie sein Medium stecken, bis alles fertig ist.',
  'preflight.medium-memory':
    'Diese Sitzung läuft in einer Kopie des Live-Systems im Arbeitsspeicher; sein Medium wird nicht mehr gebraucht.',
  'preflight.medium-rehearsal': 'Das ist der Rechner der Probe.',
  'preflight.medium-installed':
    'Diese Sitzung läuft in einem installierten System, nicht im Live-System.',
  'preflight.medium-installed.next':
    'Starten Sie das Live-System von NixOS. Der Datenträger, von dem dieses System läuft, lässt sich nicht wählen.',
};
