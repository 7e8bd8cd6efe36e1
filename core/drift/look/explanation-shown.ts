import type { ExplanationKind } from '../explanation.ts';
import { explanationKinds, isFolderKind } from '../tree/codes.ts';
import { explanationOf } from '../tree/drift-tree.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import { deletedBit } from '../tree/totals.ts';

/** The explanation of an entry; of a folder that of all it holds, or `mixed` where that is several. */
export function explanationShown(
  tree: DriftTree,
  node: number,
  mask: number,
): ExplanationKind | 'mixed' {
  const own = explanationOf(tree, node)?.kind;
  const bits = mask & ~deletedBit;
  if (!isFolderKind(tree.columns.kind[node] ?? 0) || bits === 0) return own ?? 'mixed';
  const only = (bits & (bits - 1)) === 0;
  return only ? (explanationKinds[Math.log2(bits)] ?? 'mixed') : 'mixed';
}
