/**
 * The tree of a scan: what drifted, and the folders on the way. It stays with the helper; the window sees
 * the rows that it shows.
 */
import type { Explanation } from '../explanation.ts';
import type { PathBytes } from '../path-bytes.ts';
import { blankPathOf } from './blank-table.ts';
import type { BlankTable } from './blank-table.ts';
import { NONE } from './codes.ts';
import type { Links } from './columns.ts';
import { linkChildren } from './columns.ts';
import type { Comparison } from './comparison.ts';
import type { DriftColumns } from './drift-columns.ts';
import { addDeleted, pairRenamed } from './moved-and-gone.ts';
import type { IsSameBirth } from './moved-and-gone.ts';
import { rootNode } from './paths.ts';
import { groupPlaces, isLost, sumPlaces } from './places.ts';
import type { Places } from './places.ts';
import { settleFolders } from './settle-folders.ts';
import { sumUp } from './totals.ts';
import type { Totals } from './totals.ts';

export interface DriftTree {
  /** `size` and `changedMs` of folders are those of all below: the sum, and the newest. */
  readonly columns: DriftColumns;
  readonly links: Links;
  readonly totals: Totals;
  readonly places: Places;
  readonly explanations: readonly Explanation[];
  /** Where renamed entries were: their numbers in `blank`. */
  readonly former: ReadonlyMap<number, number>;
  /** Null when nothing asks for it any more. */
  readonly blank: BlankTable | null;
}

export interface Ending {
  readonly isSameBirth: IsSameBirth;
  /** All of the root was read. Otherwise nobody can say what is gone, and nothing is said to be. */
  readonly isWhole: boolean;
}

/** Makes the tree of a comparison whose walk has ended. The comparison cannot be used any more. */
export function finishTree(comparison: Comparison, { isSameBirth, isWhole }: Ending): DriftTree {
  const { columns, blank, explainer, hardLinks } = comparison;
  const former = pairRenamed(comparison, isSameBirth);
  if (isWhole) addDeleted(comparison);
  hardLinks.markExtraNames(columns);
  // By their own explanations, before folders take those of what they hold.
  const grouping = groupPlaces(columns, explainer.explanations);
  settleFolders(columns, explainer.explanations);
  const totals = sumUp(columns, explainer.explanations, hardLinks);
  const places = sumPlaces(columns, grouping, (node) => isLost(columns, node));
  return {
    columns,
    links: linkChildren(columns),
    totals,
    places,
    explanations: explainer.explanations,
    former,
    blank: former.size > 0 ? blank : null,
  };
}

/** The entry at a path, or null: it did not drift, nor anything below it. */
export function nodeAt(tree: Pick<DriftTree, 'columns' | 'links'>, path: PathBytes): number | null {
  let node = rootNode;
  for (const part of path.split('/')) {
    if (part === '') continue;
    const child = childNamed(tree, node, part);
    if (child === null) return null;
    node = child;
  }
  return node;
}

function childNamed(
  tree: Pick<DriftTree, 'columns' | 'links'>,
  folder: number,
  name: string,
): number | null {
  const { firstChild, nextSibling } = tree.links;
  const { names, nameStart } = tree.columns;
  let child = firstChild[folder] ?? NONE;
  for (; child !== NONE; child = nextSibling[child] ?? NONE) {
    const start = nameStart[child] ?? 0;
    if ((nameStart[child + 1] ?? 0) - start !== name.length) continue;
    let same = 0;
    while (same < name.length && names.bytes[start + same] === name.charCodeAt(same)) same += 1;
    if (same === name.length) return child;
  }
  return null;
}

/** Why an entry is there; null for a folder that did not drift itself. */
export function explanationOf(tree: DriftTree, node: number): Explanation | null {
  return tree.explanations[tree.columns.explanation[node] ?? NONE] ?? null;
}

/** Where a renamed entry was; null for others. */
export function formerPathOf({ former, blank }: DriftTree, node: number): PathBytes | null {
  const at = former.get(node);
  return at === undefined || blank === null ? null : blankPathOf(blank, at);
}

/** How many entries each ignore rule explains, by the rule's index. */
export function ruleMatches({ columns, explanations }: DriftTree): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  for (let node = 0; node < columns.count; node += 1) {
    const rule = explanations[columns.explanation[node] ?? NONE]?.rule ?? null;
    if (rule !== null) matches.set(rule, (matches.get(rule) ?? 0) + 1);
  }
  return matches;
}
