import type { Disk } from './disk.ts';
import { compareIdentity } from './identity.ts';
import type { Difference, PartialIdentity } from './identity.ts';

export type Selection =
  | { readonly kind: 'found'; readonly disk: Disk }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly disks: readonly Disk[] }
  /** A disk carries the chosen one's name or place, but is not the same in everything. */
  | { readonly kind: 'changed'; readonly disk: Disk; readonly differences: readonly Difference[] };

const naming = ['byId', 'wwn', 'serial'] as const;

/** Whether a disk carries one of the names that the selector gives. */
function isNamed(selector: PartialIdentity, { identity }: Disk): boolean {
  return naming.some((field) => selector[field] != null && selector[field] === identity[field]);
}

/** The disk that most probably was meant: by a name of its own, else by its node. */
function candidates(selector: PartialIdentity, disks: readonly Disk[]): readonly Disk[] {
  const named = disks.filter((disk) => isNamed(selector, disk));
  if (named.length > 0) return named;
  return disks.filter(({ identity }) => identity.node === selector.node);
}

/**
 * The disk that a selector means among those that are present, excluded ones included: whether it may
 * be used is the caller's next question.
 *
 * Only a disk that agrees in every given field is `found`. A near miss is never chosen; it is returned
 * as `changed` so that the person can be told what is different.
 */
export function selectDisk(selector: PartialIdentity, disks: readonly Disk[]): Selection {
  const options = { contentMayDiffer: false };
  const same = disks.filter(
    ({ identity }) => compareIdentity(selector, identity, options).length === 0,
  );
  const [disk, ...others] = same.length > 0 ? same : candidates(selector, disks);
  if (disk === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', disks: [disk, ...others] };
  if (same.length > 0) return { kind: 'found', disk };
  const differences = compareIdentity(selector, disk.identity, options);
  return { kind: 'changed', disk, differences };
}
