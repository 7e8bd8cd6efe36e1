import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DiskDescription } from './disk-description.ts';
import { isoImage } from './iso-image.ts';
import { findProgram } from './kernel.ts';

/** The file on the medium that holds the store of the live system. */
export const LOOP_FILE = 'nix-store.squashfs';

/** The stick that the live system was started from. */
export const LIVE_MEDIUM: DiskDescription = {
  sizeBytes: 64 * 1024 * 1024,
  vendor: 'Generic',
  model: 'Flash Disk',
  serial: 'A11E0001',
  removable: true,
};

/**
 * Writes an image like that of NixOS' live stick: an ISO 9660 file system over the whole disk,
 * with a partition table in its first sector, holding one file that is mounted through a loop
 * device. That file has the name it has there, but ext4 in it instead of squashfs, because the
 * program that makes ext4 is on every system.
 */
export function writeLiveMedium(path: string): void {
  const program = findProgram(['mke2fs']);
  if (program === null) throw new Error('mke2fs is missing: install the package e2fsprogs');
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-live-'));
  try {
    const store = join(folder, 'store');
    writeFileSync(store, '');
    truncateSync(store, 4 * 1024 * 1024);
    execFileSync(program, ['-q', '-F', '-t', 'ext4', '-O', '^has_journal', store]);
    const volume = { label: 'nixos-rehearsal', name: LOOP_FILE, content: readFileSync(store) };
    // Over the start of the image that is there, which has the size of the disk.
    writeFileSync(path, isoImage(volume), { flag: 'r+' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
