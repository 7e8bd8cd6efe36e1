/**
 * What is known of paths on the root, for people: what each is, and what is lost without it, or why it
 * need not be kept.
 */
import type { knowledgeEnglish } from '../english/knowledge.ts';
import { knowledgeServicesGerman } from './knowledge-services.ts';
import { knowledgeSystemGerman } from './knowledge-system.ts';

export const knowledgeGerman: Readonly<Record<keyof typeof knowledgeEnglish, string>> = {
  'knowledge.group.identity': 'Dieser Rechner und seine Benutzer',
  'knowledge.group.network': 'Netzwerk',
  'knowledge.group.hardware': 'Geräte',
  'knowledge.group.desktop': 'Arbeitsfläche',
  'knowledge.group.services': 'Server',
  'knowledge.group.containers': 'Container und virtuelle Maschinen',
  'knowledge.group.databases': 'Datenbanken',
  'knowledge.group.system': 'System',
  'knowledge.group.caches': 'Zwischenspeicher und temporäre Dateien',

  'knowledge.nixos-configuration.name': 'NixOS-Konfiguration',
  'knowledge.nixos-configuration.lost':
    'Ohne sie lässt sich das System nicht mehr ändern oder aktualisieren, weil seine Beschreibung fehlt.',
  'knowledge.machine-id.name': 'Rechnerkennung',
  'knowledge.machine-id.lost':
    'Ohne sie sieht jeder Start wie ein anderer Rechner aus, und das Journal früherer Starts wird nicht gefunden.',
  'knowledge.nixos-users.name': 'Nummern von Benutzern und Gruppen',
  'knowledge.nixos-users.lost':
    'Ohne sie bekommen Benutzer bei einem Start neue Nummern, und Dateien können den Besitzer wechseln.',
  'knowledge.ssh-host-key-ed25519.name': 'SSH-Rechnerschlüssel (Ed25519)',
  'knowledge.ssh-host-key-ed25519.lost':
    'Ohne ihn wird nach jedem Start jeder, der sich aus der Ferne anmeldet, vor einem fremden Rechner gewarnt.',
  'knowledge.ssh-host-key-rsa.name': 'SSH-Rechnerschlüssel (RSA)',
  'knowledge.ssh-host-key-rsa.lost':
    'Ohne ihn warnen ältere Programme, die sich aus der Ferne anmelden, nach jedem Start vor einem fremden Rechner.',
  'knowledge.root-home.name': 'Persönlicher Ordner von root',
  'knowledge.root-home.lost':
    'Ohne ihn werden die eigenen Einstellungen, der Verlauf und die Kanäle des Systemverwalters bei jedem Start gelöscht.',
  'knowledge.root-ssh.name': 'SSH-Schlüssel von root',
  'knowledge.root-ssh.lost':
    'Ohne sie kann sich root nicht mehr an anderen Rechnern anmelden, etwa an Servern für Sicherungen oder zum Bauen.',
  'knowledge.secure-boot-keys.name': 'Secure-Boot-Schlüssel',
  'knowledge.secure-boot-keys.lost':
    'Ohne sie lassen sich neue Kernel nicht signieren, und der nächste startet nicht.',
  'knowledge.secure-boot-keys-old.name': 'Secure-Boot-Schlüssel (älterer Ort)',
  'knowledge.secure-boot-keys-old.lost':
    'Ohne sie lassen sich neue Kernel nicht signieren, und der nächste startet nicht.',

  'knowledge.network-connections.name': 'WLAN und andere Verbindungen',
  'knowledge.network-connections.lost':
    'Ohne sie müssen WLANs und VPNs samt ihren Passwörtern nach jedem Start neu eingegeben werden.',
  'knowledge.network-state.name': 'Gedächtnis für Netzwerke',
  'knowledge.network-state.lost':
    'Ohne es zeigt der Rechner Netzwerken nach jedem Start andere Adressen und vergisst, welche er schon kennt.',
  'knowledge.iwd.name': 'WLANs von iwd',
  'knowledge.iwd.lost':
    'Ohne sie müssen WLANs und ihre Passwörter nach jedem Start neu eingegeben werden.',
  'knowledge.wpa-supplicant.name': 'WLANs von wpa_supplicant',
  'knowledge.wpa-supplicant.lost':
    'Von Hand hinzugefügte Netzwerke werden gelöscht; tragen Sie sie deshalb in die Konfiguration ein.',
  'knowledge.tailscale.name': 'Tailscale',
  'knowledge.tailscale.lost':
    'Ohne diese Daten verlässt der Rechner bei jedem Start sein Tailscale-Netzwerk und muss neu hinzugefügt werden.',
  'knowledge.zerotier.name': 'ZeroTier',
  'knowledge.zerotier.lost':
    'Ohne diese Daten bekommt der Rechner eine neue Adresse und muss zu seinen Netzwerken neu zugelassen werden.',
  'knowledge.mullvad.name': 'Mullvad VPN',
  'knowledge.mullvad.lost':
    'Ohne diese Daten ist das VPN nach jedem Start abgemeldet, und seine Einstellungen sind gelöscht.',
  'knowledge.tor.name': 'Tor',
  'knowledge.tor.lost':
    'Ohne diese Daten sind die Schlüssel von Onion-Diensten verloren, und mit ihnen deren Adressen.',
  'knowledge.networkd.name': 'Gedächtnis von networkd',
  'knowledge.networkd.lost':
    'Ohne es zeigt der Rechner Netzwerken nach jedem Start vielleicht andere Adressen.',
  'knowledge.nfs.name': 'Zustand von Netzwerk-Dateisystemen',
  'knowledge.nfs.lost':
    'Ohne ihn verlieren andere Rechner ihre Sperren auf freigegebenen Ordnern, wenn dieser Rechner neu startet.',
  'knowledge.dhcpcd-leases.name': 'Netzwerkadressen von dhcpcd',
  'knowledge.dhcpcd-leases.lost':
    'Das Netzwerk vergibt Adressen neu; es geht also nichts verloren.',
  'knowledge.name-servers.name': 'Verwendete Nameserver',
  'knowledge.name-servers.lost':
    'Jede Verbindung schreibt sie neu; eine alte Kopie würde in die Irre führen.',

  'knowledge.bluetooth.name': 'Bluetooth-Geräte',
  'knowledge.bluetooth.lost':
    'Ohne diese Daten müssen Kopfhörer, Mäuse und Tastaturen nach jedem Start neu gekoppelt werden.',
  'knowledge.fingerprints.name': 'Fingerabdrücke',
  'knowledge.fingerprints.lost': 'Ohne sie müssen Finger nach jedem Start neu erfasst werden.',
  'knowledge.radio-switches.name': 'Schalter für WLAN und Bluetooth',
  'knowledge.radio-switches.lost':
    'Ohne sie sind abgeschaltetes WLAN und Bluetooth nach einem Start wieder eingeschaltet.',
  'knowledge.brightness.name': 'Helligkeit von Bildschirm und Tasten',
  'knowledge.brightness.lost':
    'Ohne sie beginnen Bildschirm und Tastenbeleuchtung mit ihrer eigenen Helligkeit.',
  'knowledge.battery-history.name': 'Verlauf des Akkus',
  'knowledge.battery-history.lost':
    'Ohne ihn ist die verbleibende Zeit schlecht geschätzt, und das Diagramm des Akkus beginnt leer.',
  'knowledge.power-profile.name': 'Energieprofil',
  'knowledge.power-profile.lost':
    'Ohne es startet der Rechner mit dem ausgewogenen Profil, gleich was gewählt war.',
  'knowledge.firmware-updates.name': 'Firmware-Aktualisierungen',
  'knowledge.firmware-updates.lost':
    'Ohne diese Daten ist der Verlauf der Firmware-Aktualisierungen verloren, und ihre Liste wird neu geladen.',
  'knowledge.thunderbolt.name': 'Thunderbolt-Geräte',
  'knowledge.thunderbolt.lost':
    'Ohne diese Daten muss Docks und Datenträgern nach jedem Start neu vertraut werden.',
  'knowledge.usbguard.name': 'Erlaubte USB-Geräte',
  'knowledge.usbguard.lost':
    'Ohne diese Daten werden von Hand erlaubte Geräte, auch Tastaturen, wieder gesperrt.',
  'knowledge.color-profiles.name': 'Farbprofile',
  'knowledge.color-profiles.lost':
    'Ohne sie verlieren Bildschirme und Drucker die ihnen zugewiesenen Farbprofile.',
  'knowledge.sound-volume.name': 'Lautstärke der Soundkarten',
  'knowledge.sound-volume.lost': 'Ohne sie beginnen Soundkarten mit ihrer eigenen Lautstärke.',

  'knowledge.printers.name': 'Drucker',
  'knowledge.printers.lost':
    'Ohne diese Daten müssen von Hand hinzugefügte Drucker neu hinzugefügt werden.',
  'knowledge.account-pictures.name': 'Bilder der Benutzerkonten',
  'knowledge.account-pictures.lost':
    'Ohne diese Daten sind die für Benutzerkonten gewählten Bilder und Sprachen gelöscht.',
  'knowledge.login-screen.name': 'Anmeldebildschirm (SDDM)',
  'knowledge.login-screen.lost':
    'Ohne diese Daten vergisst der Anmeldebildschirm den letzten Benutzer und die letzte Sitzung.',
  'knowledge.plasma-login-screen.name': 'Anmeldebildschirm (Plasma)',
  'knowledge.plasma-login-screen.lost':
    'Ohne diese Daten vergisst der Anmeldebildschirm den letzten Benutzer und die letzte Sitzung.',
  'knowledge.gnome-login-screen.name': 'Anmeldebildschirm von GNOME',
  'knowledge.gnome-login-screen.lost':
    'Ohne diese Daten vergisst der Anmeldebildschirm seine Einstellungen und wer sich zuletzt angemeldet hat.',
  'knowledge.light-login-screen.name': 'Anmeldebildschirm LightDM',
  'knowledge.light-login-screen.lost':
    'Ohne diese Daten vergisst der Anmeldebildschirm, wer sich zuletzt angemeldet hat.',
  'knowledge.flatpak.name': 'Flatpak-Anwendungen',
  'knowledge.flatpak.lost':
    'Ohne diese Daten sind mit Flatpak für alle Benutzer installierte Anwendungen gelöscht.',

  ...knowledgeSystemGerman,
  ...knowledgeServicesGerman,
};
