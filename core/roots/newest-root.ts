import type { RollbackMark } from './rollback-mark.ts';

/** A root in the folder of old roots, as far as its age matters. */
export interface AgedRoot {
  readonly name: string;
  /** Identifiers of subvolumes only grow, whatever the clock said. */
  readonly subvolumeId: number;
}

/** The newest first, by identifier: a clock may have been wrong at any boot. */
export function byAge<T extends AgedRoot>(roots: readonly T[]): T[] {
  return roots.toSorted((one, other) => other.subvolumeId - one.subvolumeId);
}

/**
 * The root that was put away at the boot that runs now. Stage 1 names it; where it left no word (a
 * machine set up by hand), it is the one with the highest identifier. Null when this boot took none.
 */
export function newestRoot(roots: readonly AgedRoot[], mark: RollbackMark | null): string | null {
  if (mark !== null) return roots.find(({ name }) => name === mark.oldRoot)?.name ?? null;
  return byAge(roots)[0]?.name ?? null;
}
