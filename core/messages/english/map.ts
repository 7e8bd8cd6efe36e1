/** What stands in and around the partition map. */
export const mapEnglish = {
  'map.efi': 'EFI partition',
  'map.luks': 'Encrypted container',
  'map.swap': 'Swap',
  'map.btrfs': 'btrfs',
  'map.linux': 'Linux',
  'map.windows': 'Windows',
  'map.other': 'Other data',
  'map.unknown': 'Unknown contents',
  'map.free': 'Free',
  'map.random-key-partition': 'Swap, new key at each boot',
  'map.plain-partition': 'Swap, unencrypted',

  'map.purpose.root': 'The system itself. Each boot begins with it empty.',
  'map.purpose.blank': 'The blank snapshot, read-only: what root returns to at each boot.',
  'map.purpose.home': 'Your own files. Kept, and worth a backup.',
  'map.purpose.nix': 'The Nix store. Kept; it can be built again, so it needs no backup.',
  'map.purpose.persist': 'The state of the system that you chose to keep.',
  'map.purpose.log': 'The journal of past boots. Kept.',
  'map.purpose.own': 'A subvolume of your own. Kept.',
  'map.purpose.swap': 'Holds the swap file, so that swap is encrypted too.',
} as const;
