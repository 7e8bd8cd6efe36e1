import type { DiskIdentity } from './disk.ts';

/** A chosen disk as a spec gives it: any part of an identity. */
export type PartialIdentity = { readonly [K in keyof DiskIdentity]?: DiskIdentity[K] | undefined };

export interface Difference {
  readonly field: keyof DiskIdentity;
  readonly chosen: string | number | null;
  readonly present: string | number | null;
}

/** Fields in the order in which differences are told. */
const fields = [
  'serial',
  'wwn',
  'byId',
  'model',
  'transport',
  'sizeBytes',
  'logicalSectorBytes',
  'node',
  'diskSequence',
  'tableId',
  'edgesHash',
] as const satisfies readonly (keyof DiskIdentity)[];

/** Changed by our own partitioning and formatting. */
const contentFields: ReadonlySet<keyof DiskIdentity> = new Set(['tableId', 'edgesHash']);

/**
 * How a disk differs from the one that was chosen; empty when it is the same in everything that was
 * given. A field given as null must still be reported as absent; a field not given is not compared.
 * Values are compared whole: `sda` is not `sdaa`.
 *
 * @param options.contentMayDiffer leave out what writing to the disk changes: after the first
 *   destructive step of a run
 */
export function compareIdentity(
  chosen: PartialIdentity,
  present: DiskIdentity,
  { contentMayDiffer }: { readonly contentMayDiffer: boolean },
): readonly Difference[] {
  return fields.flatMap((field) => {
    const wanted = chosen[field];
    if (wanted === undefined || wanted === present[field]) return [];
    if (contentMayDiffer && contentFields.has(field)) return [];
    return [{ field, chosen: wanted, present: present[field] }];
  });
}
