import type { DriftSummary } from '../../../core/drift/scan.ts';

/** How many places of a kind a scan found. */
export function placesOf({ groups }: DriftSummary, kind: 'precious'): number {
  return groups.find((group) => group.kind === kind)?.places ?? 0;
}

/** Nothing lies on the root that anybody could miss. */
export function isNothingOpen({ open }: DriftSummary): boolean {
  return open.files === 0 && open.directories === 0;
}
