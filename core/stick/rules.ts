/** Which disks an image may be written to. The page and the helper ask the same questions. */
import type { Disk, Exclusion } from '../disks/disk.ts';

/** What people call a stick: the kernel says removable, or it hangs on USB. */
export function isStick({ isRemovable, identity }: Disk): boolean {
  return isRemovable || identity.transport === 'usb';
}

/** What the disk's own partitions are mounted at, the deepest first. */
export function mountsOf({ segments }: Disk): readonly string[] {
  const all = segments.flatMap(({ mountPoints }) => mountPoints);
  return [...new Set(all)].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
}

/** Desktops mount a stick as soon as it is plugged in; that can be given back. Never for other disks. */
function canUnmount(disk: Disk): boolean {
  return isStick(disk) && mountsOf(disk).length > 0;
}

/** The reason against writing an image to this disk, or null. An install asks for more room than this. */
export function stickExclusion(disk: Disk): Exclusion | null {
  const { exclusion } = disk;
  if (exclusion === null || exclusion.kind === 'too-small') return null;
  if (exclusion.kind === 'mounted' && canUnmount(disk)) return null;
  return exclusion;
}

/** Whether the page offers the disk. */
export function isOffered(disk: Disk, allowsFixed: boolean): boolean {
  return stickExclusion(disk) === null && (allowsFixed || isStick(disk));
}
