import type { DiskIdentity } from './disk.ts';

/** Whether a disk reports anything that is its own and lasts; without, only the kernel's number tells. */
function hasLastingIdentity({ serial, wwn, byId }: DiskIdentity): boolean {
  return serial !== null || wwn !== null || byId !== null;
}

/**
 * Whether two disks could be taken for each other. Equal serial numbers do not help: cheap bridges all
 * report the same one, and then the by-id link leads to whichever disk came last. Only when each has a
 * link of its own (namespaces of one NVMe disk, slots of one card reader) are they told apart.
 */
function areAlike(a: DiskIdentity, b: DiskIdentity): boolean {
  const sameFacts =
    a.serial === b.serial &&
    a.wwn === b.wwn &&
    a.model === b.model &&
    a.sizeBytes === b.sizeBytes &&
    a.logicalSectorBytes === b.logicalSectorBytes;
  return sameFacts && (a.byId === null || b.byId === null || a.byId === b.byId);
}

export type Ambiguity =
  | { readonly kind: 'twin'; readonly node: string }
  /** Neither a lasting identifier nor the kernel's sequence number: a swap would go unnoticed. */
  | { readonly kind: 'unidentified' };

/** Why a disk cannot be told from others, or null. */
export function ambiguityOf(
  disk: DiskIdentity,
  present: readonly DiskIdentity[],
): Ambiguity | null {
  const twin = present.find((other) => other.node !== disk.node && areAlike(disk, other));
  if (twin !== undefined) return { kind: 'twin', node: twin.node };
  if (!hasLastingIdentity(disk) && disk.diskSequence === null) return { kind: 'unidentified' };
  return null;
}
