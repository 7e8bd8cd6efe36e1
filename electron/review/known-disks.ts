import type { Disk, DiskIdentity } from '../../core/disks/disk.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';

export interface KnownDisks {
  /** What the helper found; replaces what it found before. */
  readonly note: (disks: readonly Disk[]) => void;
  /** Whether the disk, by its whole identity, was seen and held nothing. */
  readonly isEmpty: (wanted: InstallSpec['disk']) => boolean;
}

/** A description that leaves something out is not enough here. */
function isSame(identity: DiskIdentity, wanted: InstallSpec['disk']): boolean {
  const names = Object.keys(identity) as (keyof DiskIdentity)[];
  return names.every((name) => identity[name] === wanted[name]);
}

/** What main itself saw of the disks: whether one holds data is not for the page to say. */
export function createKnownDisks(): KnownDisks {
  let known: readonly Disk[] = [];
  return {
    note(disks) {
      known = disks;
    },
    isEmpty: (wanted) => known.some((disk) => disk.isEmpty && isSame(disk.identity, wanted)),
  };
}
