/** What a folder's bytes are made of, for the size picture. */
import { displayPath } from '../path-text.ts';
import type { PathBytes } from '../path-bytes.ts';
import { deletedChange, NONE } from '../tree/codes.ts';
import { nodeAt } from '../tree/drift-tree.ts';
import { nameOf, pathOf } from '../tree/paths.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import type { DriftPart } from '../view.ts';
import { explanationShown } from './explanation-shown.ts';
import { radixOrder } from './radix-order.ts';

/** The largest children of a folder; what is left over is one part without a path. */
export function partsOf(tree: DriftTree, path: PathBytes, count: number): DriftPart[] {
  const folder = nodeAt(tree, path);
  if (folder === null) return [];
  const children = lostChildren(tree, folder);
  const { size } = tree.columns;
  radixOrder(children, (node) => -(size[node] ?? 0));
  const listed = [...children.subarray(0, count)].map((node) => partOf(tree, node));
  const rest = children.subarray(count);
  if (rest.length === 0) return listed;
  const sum = { bytes: 0, entries: 0 };
  for (const node of rest) {
    sum.bytes += size[node] ?? 0;
    sum.entries += entriesWith(tree, node);
  }
  return [...listed, { path: null, name: '', ...sum, explanation: 'mixed', canOpen: false }];
}

/** Drifted children that the next boot takes. */
function lostChildren({ columns, links, totals }: DriftTree, folder: number): Uint32Array {
  const found: number[] = [];
  let child = links.firstChild[folder] ?? NONE;
  for (; child !== NONE; child = links.nextSibling[child] ?? NONE) {
    if (totals.mask[child] !== 0 && columns.change[child] !== deletedChange) found.push(child);
  }
  return Uint32Array.from(found);
}

function entriesWith({ totals }: DriftTree, node: number): number {
  return Math.max(1, totals.entries[node] ?? 0);
}

function partOf(tree: DriftTree, node: number): DriftPart {
  return {
    path: pathOf(tree, node),
    name: displayPath(nameOf(tree, node)),
    bytes: Math.max(0, tree.columns.size[node] ?? 0),
    entries: entriesWith(tree, node),
    explanation: explanationShown(tree, node, tree.totals.mask[node] ?? 0),
    canOpen: (tree.totals.entries[node] ?? 0) > 0,
  };
}
