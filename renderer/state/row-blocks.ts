/**
 * The rows of a view that the window holds: blocks of neighbours, fetched as they come into sight and
 * let go when they are far away, so that a million rows cost no more than a thousand.
 */
import type { DriftRow } from '../../core/drift/view.ts';

/** Rows in a block: about two screens. */
export const blockRows = 100;

/** Blocks that are kept: some screens in each direction. */
const maximumBlocks = 24;

export type RowBlocks = ReadonlyMap<number, readonly DriftRow[]>;

export const noBlocks: RowBlocks = new Map();

export function rowAt(blocks: RowBlocks, index: number): DriftRow | null {
  return blocks.get(Math.floor(index / blockRows))?.[index % blockRows] ?? null;
}

/** Numbers of the blocks that hold the rows from `first` to before `end`. */
export function blocksOf(first: number, end: number): readonly number[] {
  if (end <= first) return [];
  const from = Math.floor(first / blockRows);
  const until = Math.floor((end - 1) / blockRows);
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

/** With a block more; the farthest from it go when there are too many. */
export function withBlock(blocks: RowBlocks, number: number, rows: readonly DriftRow[]): RowBlocks {
  const next = new Map(blocks).set(number, rows);
  if (next.size <= maximumBlocks) return next;
  const byDistance = [...next.keys()].sort(
    (one, other) => Math.abs(one - number) - Math.abs(other - number),
  );
  for (const far of byDistance.slice(maximumBlocks)) next.delete(far);
  return next;
}

/** Rows that were read from the beginning of a block on, cut into blocks. */
export function blocksFrom(firstBlock: number, rows: readonly DriftRow[]): RowBlocks {
  const blocks = new Map<number, readonly DriftRow[]>();
  for (let at = 0; at < rows.length; at += blockRows) {
    blocks.set(firstBlock + at / blockRows, rows.slice(at, at + blockRows));
  }
  return blocks;
}
