import type { Btrfs, Compression } from '../spec/spec.ts';

/** The value of btrfs' `compress` option (btrfs(5)), or null for none. */
export function compressionOption(compression: Compression): string | null {
  switch (compression.kind) {
    case 'zstd':
      return `compress=zstd:${compression.level}`;
    case 'lzo':
      return 'compress=lzo';
    case 'none':
      return null;
  }
}

/**
 * Options that every btrfs mount carries. btrfs takes `compress` from the first mount of a file system
 * for all of its subvolumes, so the very first mount already has it.
 */
export function btrfsOptions(btrfs: Btrfs): string[] {
  const compression = compressionOption(btrfs.compression);
  return [...(compression === null ? [] : [compression]), ...(btrfs.noatime ? ['noatime'] : [])];
}

/** Only root may read the EFI partition: a boot loader's random seed lies there. */
export const efiOptions = ['umask=0077', 'nosuid', 'nodev', 'noexec'];
