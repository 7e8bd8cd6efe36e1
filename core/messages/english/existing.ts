/** The systems that are on a disk already. */
export const existingEnglish = {
  'existing.linux': '{{name}}',
  'existing.windows': 'Windows',
  'existing.windows-recovery': 'Windows recovery tools',
  'existing.bitlocker': 'Windows (BitLocker)',
  'existing.macos': 'macOS',
  'existing.own-container': 'Tidemark system (encrypted)',
  'existing.sealed': 'LUKS-encrypted data',
  'existing.boot': 'Starts {{names}}',
} as const;
