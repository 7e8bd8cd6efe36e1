/** What changed between two looks at the disks. */
import type { Disk } from '../../core/disks/disk.ts';

/** The kernel's instance of a disk: what is unplugged and plugged in again is another one. */
function instance({ identity }: Disk): string {
  return `${identity.node} ${identity.diskSequence ?? ''}`;
}

/** Two disks are the same when their identity is, in every part. */
export function isSameDisk(one: Disk, other: Disk): boolean {
  return JSON.stringify(one.identity) === JSON.stringify(other.identity);
}

export interface DiskChanges {
  readonly appeared: readonly Disk[];
  readonly vanished: readonly Disk[];
}

export function diskChanges(before: readonly Disk[], after: readonly Disk[]): DiskChanges {
  const old = new Set(before.map(instance));
  const present = new Set(after.map(instance));
  return {
    appeared: after.filter((disk) => !old.has(instance(disk))),
    vanished: before.filter((disk) => !present.has(instance(disk))),
  };
}

/** Why a choice does not hold any longer, and the disk that it was. */
export type LostChoice =
  | { readonly kind: 'gone'; readonly disk: Disk }
  /** The same disk with other contents than those that were looked at. */
  | { readonly kind: 'changed'; readonly disk: Disk }
  /** It is now in use; `disk` carries the reason. */
  | { readonly kind: 'unusable'; readonly disk: Disk };

/**
 * What became of the chosen disk.
 *
 * @param isChoosable whether a disk can be chosen now
 * @returns the disk as it is now, or why it cannot stay chosen
 */
export function followChoice(
  chosen: Disk,
  after: readonly Disk[],
  isChoosable: (disk: Disk) => boolean,
): { readonly disk: Disk } | { readonly lost: LostChoice } {
  const now = after.find((disk) => instance(disk) === instance(chosen));
  if (now === undefined) return { lost: { kind: 'gone', disk: chosen } };
  if (!isChoosable(now)) return { lost: { kind: 'unusable', disk: now } };
  return isSameDisk(now, chosen) ? { disk: now } : { lost: { kind: 'changed', disk: now } };
}

/** The nodes of disks, and of what is on them, that are what they were: what is known of them holds. */
export function unchangedNodes(
  before: readonly Disk[],
  after: readonly Disk[],
): ReadonlySet<string> {
  const same = after.filter((disk) => before.some((old) => isSameDisk(old, disk)));
  const nodes = same.flatMap(({ identity, segments }) => [
    identity.node,
    ...segments.flatMap(({ node }) => (node === null ? [] : [node])),
  ]);
  return new Set(nodes);
}
