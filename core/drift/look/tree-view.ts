import type { PathBytes } from '../path-bytes.ts';
import { nodeAt } from '../tree/drift-tree.ts';
import { rootNode } from '../tree/paths.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import { Forest } from './forest.ts';
import type { Rows, ViewParts, ViewRow } from './open-view.ts';

/** The folders as on the disk. The root has a row of its own only where it was changed itself. */
export class TreeView implements Rows {
  private readonly tree: DriftTree;
  private readonly mask: Uint8Array;
  private readonly forest: Forest;
  private readonly rootRows: number;

  constructor({ tree, matching, order }: ViewParts) {
    this.tree = tree;
    this.mask = matching.mask;
    this.rootRows = matching.isMatch(rootNode) ? 1 : 0;
    this.forest = new Forest({
      tree,
      sortable: { ...tree.columns, size: matching.size },
      order,
      isShown: (node) => this.mask[node] !== 0,
    });
    this.forest.toggle(rootNode, { isOpen: true, isAll: false }, rootNode);
  }

  total(): number {
    return this.rootRows + this.forest.rowsOf(rootNode) - 1;
  }

  rows(from: number, count: number): ViewRow[] {
    const found: ViewRow[] = [];
    const isWithRoot = this.rootRows === 1 && from === 0;
    if (isWithRoot) found.push({ ...this.row(rootNode, 0), isOpen: false, canOpen: false });
    const window = {
      skip: Math.max(0, from - this.rootRows),
      count: count - found.length,
    };
    this.forest.collect(this.forest.childrenOf(rootNode), window, ({ node, depth }) => {
      found.push(this.row(node, depth));
    });
    return found;
  }

  toggle(id: number, isOpen: boolean, isAll: boolean): void {
    if (id <= rootNode || id >= this.tree.columns.count || this.mask[id] === 0) return;
    if (isOpen && !this.forest.canOpen(id)) return;
    this.forest.toggle(id, { isOpen, isAll }, rootNode);
  }

  reveal(path: PathBytes): number | null {
    const node = nodeAt(this.tree, path);
    if (node === null || this.mask[node] === 0) return null;
    if (node === rootNode) return this.rootRows === 1 ? 0 : null;
    const { parent } = this.tree.columns;
    for (let at = parent[node] ?? rootNode; at !== rootNode; at = parent[at] ?? rootNode) {
      if (!this.forest.isOpen(at)) this.forest.toggle(at, { isOpen: true, isAll: false }, rootNode);
    }
    return this.rootRows + this.forest.indexBelow(rootNode, node) - 1;
  }

  private row(node: number, depth: number): Extract<ViewRow, { kind: 'place' | 'entry' }> {
    return {
      kind: 'entry',
      id: node,
      node,
      depth,
      isOpen: this.forest.isOpen(node),
      canOpen: this.forest.canOpen(node),
      place: null,
      hasWholePath: false,
    };
  }
}
