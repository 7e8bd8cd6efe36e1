/** Which entries a filter lets through, and what is below each folder of them. */
import type { DriftFilter } from '../view.ts';
import {
  changeKinds,
  deletedChange,
  explanationKinds,
  isFolderKind,
  NONE,
  sameChange,
} from '../tree/codes.ts';
import { EXTRA_NAME } from '../tree/drift-columns.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import { sumPlaces } from '../tree/places.ts';
import type { Places } from '../tree/places.ts';
import { deletedBit } from '../tree/totals.ts';
import { nodesWithText } from './text-search.ts';

/** What a view shows of a tree: the tree's own sums, or those of what the filter lets through. */
export interface Matching {
  /** 1: the entry itself is shown; a folder on the way to one is not marked. */
  readonly isMatch: (node: number) => boolean;
  /** Kinds of explanations of what is shown here and below; `deletedBit` for what is gone. */
  readonly mask: Uint8Array;
  readonly size: Float64Array;
  /** Below the node. */
  readonly entries: Uint32Array;
  readonly places: Places;
}

function isEverything(filter: DriftFilter): boolean {
  return (
    filter.text === '' &&
    filter.explanations.length === 0 &&
    filter.changes.length === 0 &&
    filter.sinceMs === null &&
    filter.untilMs === null &&
    filter.minimumBytes === 0
  );
}

/** Applies a filter to a tree. */
export function matching(tree: DriftTree, filter: DriftFilter): Matching {
  const { columns, totals } = tree;
  if (isEverything(filter)) {
    return {
      isMatch: (node) => columns.change[node] !== sameChange,
      mask: totals.mask,
      size: columns.size,
      entries: totals.entries,
      places: tree.places,
    };
  }
  const matches = matchingNodes(tree, filter);
  // What is gone is no loss: it is counted only where it was asked for.
  const isGoneCounted = filter.changes.includes('deleted');
  const isCounted = (node: number): boolean =>
    matches[node] === 1 && (isGoneCounted || columns.change[node] !== deletedChange);
  return {
    isMatch: (node) => matches[node] === 1,
    places: sumPlaces(columns, tree.places.grouping, isCounted),
    ...sums(tree, matches, isGoneCounted),
  };
}

function bits<T>(all: readonly T[], chosen: readonly T[]): number {
  if (chosen.length === 0) return 0xff;
  return chosen.reduce((sum, each) => sum | (1 << all.indexOf(each)), 0);
}

/** Marks what the filter lets through. */
function matchingNodes(tree: DriftTree, filter: DriftFilter): Uint8Array {
  const { columns } = tree;
  const { count, change, changedMs, kind, size, explanation } = columns;
  const isTold = filter.text === '' ? null : nodesWithText(tree, filter.text);
  const changes = bits(changeKinds, filter.changes);
  const kinds = bits(explanationKinds, filter.explanations);
  const bitOf = Uint8Array.from(
    tree.explanations,
    (each) => 1 << explanationKinds.indexOf(each.kind),
  );
  const since = filter.sinceMs ?? -Infinity;
  const until = filter.untilMs ?? Infinity;
  const matches = new Uint8Array(count);
  for (let node = 0; node < count; node += 1) {
    const changeOf = change[node] ?? sameChange;
    if (changeOf === sameChange || ((1 << changeOf) & changes) === 0) continue;
    if (isTold !== null && isTold[node] === 0) continue;
    if (((bitOf[explanation[node] ?? NONE] ?? 0) & kinds) === 0) continue;
    const at = changedMs[node] ?? 0;
    if (at < since || at > until) continue;
    const isSmall = isFolderKind(kind[node] ?? 0) || (size[node] ?? 0) < filter.minimumBytes;
    if (filter.minimumBytes > 0 && isSmall) continue;
    matches[node] = 1;
  }
  return matches;
}

function sums(
  { columns, explanations }: DriftTree,
  matches: Uint8Array,
  isGoneCounted: boolean,
): Omit<Matching, 'isMatch' | 'places'> {
  const { count, parent, kind, change, flags, explanation } = columns;
  const mask = new Uint8Array(count);
  const size = new Float64Array(count);
  const entries = new Uint32Array(count);
  const bitOf = Uint8Array.from(explanations, (each) => 1 << explanationKinds.indexOf(each.kind));
  for (let node = count - 1; node >= 0; node -= 1) {
    const isMatch = matches[node] === 1;
    const isDeleted = change[node] === deletedChange;
    const isExtra = ((flags[node] ?? 0) & EXTRA_NAME) !== 0;
    if (isMatch) {
      const kindBit = bitOf[explanation[node] ?? NONE] ?? 0;
      const own = isDeleted ? deletedBit | (isGoneCounted ? kindBit : 0) : kindBit;
      mask[node] = (mask[node] ?? 0) | own;
      if (!isFolderKind(kind[node] ?? 0)) size[node] = columns.size[node] ?? 0;
    }
    if (node === 0) continue;
    const above = parent[node] ?? 0;
    mask[above] = (mask[above] ?? 0) | (mask[node] ?? 0);
    entries[above] = (entries[above] ?? 0) + (entries[node] ?? 0) + (isMatch ? 1 : 0);
    const isCounted = !isExtra && (!isDeleted || change[above] === deletedChange);
    if (isCounted) size[above] = (size[above] ?? 0) + (size[node] ?? 0);
  }
  return { mask, size, entries };
}
