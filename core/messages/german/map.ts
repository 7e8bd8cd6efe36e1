import type { mapEnglish } from '../english/map.ts';

/** What stands in and around the partition map. */
export const mapGerman: Readonly<Record<keyof typeof mapEnglish, string>> = {
  'map.efi': 'EFI-Partition',
  'map.luks': 'Verschlüsselter Container',
  'map.swap': 'Swap',
  'map.btrfs': 'btrfs',
  'map.linux': 'Linux',
  'map.windows': 'Windows',
  'map.other': 'Andere Daten',
  'map.unknown': 'Unbekannter Inhalt',
  'map.free': 'Frei',
  'map.random-key-partition': 'Swap, neuer Schlüssel bei jedem Start',
  'map.plain-partition': 'Swap, unverschlüsselt',

  'map.purpose.root': 'Das System selbst. Bei jedem Start ist es zunächst leer.',
  'map.purpose.blank':
    'Die leere Momentaufnahme, schreibgeschützt: Auf sie wird die Wurzel bei jedem Start zurückgesetzt.',
  'map.purpose.home': 'Ihre eigenen Dateien. Behalten, und eine Sicherung wert.',
  'map.purpose.nix':
    'Der Nix-Store. Behalten; er lässt sich neu bauen und braucht deshalb keine Sicherung.',
  'map.purpose.persist': 'Was Sie vom Zustand des Systems behalten möchten.',
  'map.purpose.log': 'Das Journal vergangener Starts. Behalten.',
  'map.purpose.own': 'Ein eigenes Subvolume. Behalten.',
  'map.purpose.swap': 'Enthält die Swap-Datei, damit auch der Swap verschlüsselt ist.',
};
