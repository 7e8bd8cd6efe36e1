/** What a new spec starts from. No schema is imported here: the page uses this too. */
import type { Disk } from '../disks/disk.ts';
import type { InstallSpec, Subvolume, Swap } from './spec.ts';
import { GIB } from '../sizes/units.ts';

/**
 * 2 GiB. NixOS keeps the kernel and the initrd of every generation that can still be booted on the EFI
 * partition; with a few generations, and the one more that exists while the next is written, 512 MiB
 * or 1 GiB run full.
 */
export const defaultEfiBytes = 2 * GIB;

export const defaultSubvolumes: readonly Subvolume[] = [
  { role: 'root', name: 'root', mountPoint: '/' },
  { role: 'home', name: 'home', mountPoint: '/home' },
  { role: 'nix', name: 'nix', mountPoint: '/nix' },
  { role: 'persist', name: 'persist', mountPoint: '/persist' },
  { role: 'log', name: 'log', mountPoint: '/var/log' },
];

/** The read-only snapshot that the root returns to at each boot. */
export const blankSnapshotName = 'root-blank';

/** The subvolume and the mount point of a swap file. */
export const swapSubvolumeName = 'swap';
export const swapMountPoint = '/swap';
export const swapFilePath = '/swap/swapfile';

/**
 * The size of swap that fits hibernation: all of the memory, rounded up to whole GiB, because the
 * image of a full memory must find room.
 *
 * @param memoryBytes installed memory in bytes
 */
export function hibernationSwapBytes(memoryBytes: number): number {
  return Math.max(1, Math.ceil(memoryBytes / GIB)) * GIB;
}

/**
 * The size of swap to recommend: all of the memory where it can hibernate; otherwise room for what lies
 * idle, of which more than 8 GiB is never of use to a desktop.
 *
 * @param memoryBytes installed memory in bytes
 */
export function recommendedSwapBytes(swap: Swap, memoryBytes: number): number {
  const wholeBytes = hibernationSwapBytes(memoryBytes);
  const hibernates = swap.kind === 'file' && swap.hibernation;
  return hibernates ? wholeBytes : Math.min(wholeBytes, 8 * GIB);
}

/** A swap of each kind with sizes that suit this memory (bytes). */
export function defaultSwap(kind: Swap['kind'], memoryBytes: number): Swap {
  switch (kind) {
    case 'none':
      return { kind };
    case 'file':
      return { kind, sizeBytes: hibernationSwapBytes(memoryBytes), hibernation: true };
    case 'random-key-partition':
    case 'plain-partition': {
      const sizeBytes = recommendedSwapBytes({ kind, sizeBytes: 0 }, memoryBytes);
      return { kind, sizeBytes };
    }
  }
}

/** The spec that the window proposes for a disk. */
export function defaultSpec(disk: Disk, swap: Swap): InstallSpec {
  return {
    version: 1,
    disk: disk.identity,
    layout: { kind: 'whole-disk', efi: { sizeBytes: defaultEfiBytes, label: 'BOOT' }, swap },
    encryption: { mapping: 'enc', label: 'tidemark', discard: true },
    btrfs: {
      label: 'nixos',
      compression: { kind: 'zstd', level: 1 },
      noatime: true,
      subvolumes: [...defaultSubvolumes],
    },
  };
}
