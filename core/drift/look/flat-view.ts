import type { PathBytes } from '../path-bytes.ts';
import { isFolderKind, NONE } from '../tree/codes.ts';
import { nodeAt } from '../tree/drift-tree.ts';
import { rootNode } from '../tree/paths.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import type { Matching } from './matching.ts';
import type { Rows, ViewParts, ViewRow } from './open-view.ts';
import { radixOrder } from './radix-order.ts';
import { sortNodes } from './sorting.ts';

/** Entries without folders: folders have rows only where nothing that is shown lies in them. */
export class FlatView implements Rows {
  private readonly tree: DriftTree;
  private readonly matching: Matching;
  private readonly list: PathOrder | NumberOrder;

  constructor({ tree, matching, order }: ViewParts) {
    this.tree = tree;
    this.matching = matching;
    const isRow = (node: number): boolean =>
      matching.isMatch(node) &&
      (matching.entries[node] === 0 || !isFolderKind(tree.columns.kind[node] ?? 0));
    const values = order === 'size' ? matching.size : tree.columns.changedMs;
    this.list =
      order === 'name' ? new PathOrder(tree, isRow) : new NumberOrder(tree, { isRow, values });
  }

  total(): number {
    return this.list.total();
  }

  rows(from: number, count: number): ViewRow[] {
    return this.list.nodes(from, count).map((node) => ({
      kind: 'entry',
      id: node,
      node,
      depth: 0,
      isOpen: false,
      canOpen: false,
      place: null,
      hasWholePath: true,
    }));
  }

  toggle(): void {
    // There is nothing to open.
  }

  reveal(path: PathBytes): number | null {
    const node = nodeAt(this.tree, path);
    if (node === null || this.matching.mask[node] === 0) return null;
    return this.list.indexOf(node);
  }
}

interface RowTest {
  readonly isRow: (node: number) => boolean;
  readonly values: Float64Array;
}

/** The largest first. */
class NumberOrder {
  private readonly list: Uint32Array;

  constructor({ columns }: DriftTree, { isRow, values }: RowTest) {
    const found = new Uint32Array(columns.count);
    let count = 0;
    for (let node = 0; node < columns.count; node += 1) if (isRow(node)) found[count++] = node;
    this.list = found.slice(0, count);
    radixOrder(this.list, (node) => -(values[node] ?? 0));
  }

  total(): number {
    return this.list.length;
  }

  nodes(from: number, count: number): number[] {
    return [...this.list.subarray(from, from + count)];
  }

  indexOf(node: number): number | null {
    const index = this.list.indexOf(node);
    return index < 0 ? null : index;
  }
}

/** By path. Only the folders that are passed on the way to a row are ever sorted. */
class PathOrder {
  private readonly tree: DriftTree;
  private readonly isRow: (node: number) => boolean;
  /** Rows of a node and all below it. */
  private readonly counts: Uint32Array;
  private readonly sorted = new Map<number, Uint32Array>();

  constructor(tree: DriftTree, isRow: (node: number) => boolean) {
    const { count, parent } = tree.columns;
    this.tree = tree;
    this.isRow = isRow;
    this.counts = new Uint32Array(count);
    for (let node = count - 1; node >= 0; node -= 1) {
      const own = (this.counts[node] ?? 0) + (isRow(node) ? 1 : 0);
      this.counts[node] = own;
      if (node === rootNode) continue;
      const above = parent[node] ?? rootNode;
      this.counts[above] = (this.counts[above] ?? 0) + own;
    }
  }

  total(): number {
    return this.counts[rootNode] ?? 0;
  }

  nodes(from: number, count: number): number[] {
    const found: number[] = [];
    this.collect(rootNode, { skip: from, count }, found);
    return found;
  }

  indexOf(node: number): number | null {
    if (!this.isRow(node)) return null;
    const { parent } = this.tree.columns;
    let index = 0;
    for (let at = node; at !== rootNode; at = parent[at] ?? rootNode) {
      const above = parent[at] ?? rootNode;
      if (this.isRow(above)) index += 1;
      for (const sibling of this.childrenOf(above)) {
        if (sibling === at) break;
        index += this.counts[sibling] ?? 0;
      }
    }
    return index;
  }

  private collect(
    node: number,
    window: { skip: number; readonly count: number },
    found: number[],
  ): void {
    if (found.length >= window.count) return;
    if (window.skip >= (this.counts[node] ?? 0)) {
      window.skip -= this.counts[node] ?? 0;
      return;
    }
    if (this.isRow(node)) {
      if (window.skip > 0) window.skip -= 1;
      else found.push(node);
    }
    for (const child of this.childrenOf(node)) this.collect(child, window, found);
  }

  private childrenOf(node: number): Uint32Array {
    const known = this.sorted.get(node);
    if (known !== undefined) return known;
    const { firstChild, nextSibling } = this.tree.links;
    const children: number[] = [];
    let child = firstChild[node] ?? NONE;
    for (; child !== NONE; child = nextSibling[child] ?? NONE) {
      if ((this.counts[child] ?? 0) > 0) children.push(child);
    }
    const sorted = Uint32Array.from(children);
    sortNodes(this.tree.columns, sorted, 'name');
    this.sorted.set(node, sorted);
    return sorted;
  }
}
