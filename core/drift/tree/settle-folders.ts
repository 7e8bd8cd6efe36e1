/**
 * A folder matters for what it holds. Whoever explains sees it before its content, so its own explanation
 * is settled afterwards: one that asks for a decision gives way to that of the most important thing in
 * it. A new folder that holds nothing but links into the store is NixOS' own, then.
 */
import { openKinds } from '../explanation.ts';
import type { Explanation } from '../explanation.ts';
import { deletedChange, explanationKinds, isFolderKind, NONE } from './codes.ts';
import type { DriftColumns } from './drift-columns.ts';

/** Less important than any kind. */
const noRank = 255;

/** Kinds are listed by importance. The last place is for NONE. */
function rankTable(explanations: readonly Explanation[]): Uint8Array {
  const ranks = explanations.map(({ kind }) => explanationKinds.indexOf(kind));
  return Uint8Array.from([...ranks, noRank]);
}

export function settleFolders(columns: DriftColumns, explanations: readonly Explanation[]): void {
  const { parent, explanation, kind, change, count } = columns;
  const rank = rankTable(explanations);
  const none = explanations.length;
  const openRanks = openKinds.length;
  /** The most important explanation in each folder. */
  const best = new Uint32Array(count).fill(none);
  // From below: what lies in a folder has a larger number.
  for (let node = count - 1; node >= 0; node -= 1) {
    if (change[node] === deletedChange) continue;
    let own = explanation[node] ?? NONE;
    if (own === NONE) own = none;
    const inside = best[node] ?? none;
    const isOpen = (rank[own] ?? noRank) < openRanks;
    if (isOpen && inside !== none && isFolderKind(kind[node] ?? 0)) {
      explanation[node] = inside;
      own = inside;
    }
    if (node === 0) return;
    const above = parent[node] ?? 0;
    const first = (rank[inside] ?? noRank) < (rank[own] ?? noRank) ? inside : own;
    const present = best[above] ?? none;
    if ((rank[first] ?? noRank) < (rank[present] ?? noRank)) best[above] = first;
  }
}
