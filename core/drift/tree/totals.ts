/** Sums over everything below each folder. */
import type { Explanation } from '../explanation.ts';
import { deletedChange, explanationKinds, isFolderKind, NONE, sameChange } from './codes.ts';
import type { DriftColumns } from './drift-columns.ts';
import type { HardLinks } from './hard-links.ts';

export interface Totals {
  /** Entries below that drifted, each name by itself. */
  readonly entries: Uint32Array;
  /**
   * Which explanations an entry and what is below it have: bits in the order of `explanationKinds`, and
   * `deletedBit` for what is gone.
   */
  readonly mask: Uint8Array;
}

export const deletedBit = 1 << explanationKinds.length;

/**
 * Sums up. The sizes of folders become those of all that they hold, hard links once, without what is
 * deleted; their times become the newest below them.
 */
export function sumUp(
  columns: DriftColumns,
  explanations: readonly Explanation[],
  hardLinks: HardLinks,
): Totals {
  const { count, kind, change, size, changedMs, explanation } = columns;
  const entries = new Uint32Array(count);
  const mask = new Uint8Array(count);
  const bitOf = Uint8Array.from(explanations, (each) => 1 << explanationKinds.indexOf(each.kind));
  for (let node = 0; node < count; node += 1) {
    if (isFolderKind(kind[node] ?? 0)) size[node] = 0;
    if (change[node] === sameChange) changedMs[node] = 0;
    else if (change[node] === deletedChange) mask[node] = deletedBit;
    else mask[node] = bitOf[explanation[node] ?? NONE] ?? 0;
  }
  hardLinks.forEachMeeting(columns, (folder, bytes) => {
    size[folder] = (size[folder] ?? 0) - bytes;
  });
  addToFolders(columns, { entries, mask });
  return { entries, mask };
}

function addToFolders(columns: DriftColumns, { entries, mask }: Totals): void {
  const { count, parent, change, size, changedMs } = columns;
  for (let node = count - 1; node > 0; node -= 1) {
    const above = parent[node] ?? 0;
    const isDrifted = change[node] !== sameChange;
    entries[above] = (entries[above] ?? 0) + (entries[node] ?? 0) + (isDrifted ? 1 : 0);
    mask[above] = (mask[above] ?? 0) | (mask[node] ?? 0);
    if (change[node] !== deletedChange || change[above] === deletedChange) {
      size[above] = (size[above] ?? 0) + (size[node] ?? 0);
    }
    const changed = changedMs[node] ?? 0;
    if (changed > (changedMs[above] ?? 0)) changedMs[above] = changed;
  }
}
