import type { existingEnglish } from '../english/existing.ts';

/** The systems that are on a disk already. */
export const existingGerman: Readonly<Record<keyof typeof existingEnglish, string>> = {
  'existing.linux': '{{name}}',
  'existing.windows': 'Windows',
  'existing.windows-recovery': 'Windows-Wiederherstellung',
  'existing.bitlocker': 'Windows (BitLocker)',
  'existing.macos': 'macOS',
  'existing.own-container': 'Tidemark-System (verschlüsselt)',
  'existing.sealed': 'LUKS-verschlüsselte Daten',
  'existing.boot': 'Startet {{names}}',
};
