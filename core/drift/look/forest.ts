/**
 * Folders that are opened and closed, over a tree of any size. For each open folder the number of rows
 * that it takes is kept, so the row at any place is found by going down, and nothing is ever written out
 * as a list. Children are sorted when they are first looked at.
 */
import { NONE } from '../tree/codes.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import { sortNodes } from './sorting.ts';
import type { RowOrder, Sortable } from './sorting.ts';

export interface ForestInput {
  readonly tree: Pick<DriftTree, 'columns' | 'links'>;
  /** What is sorted by: the tree's columns, perhaps with the sums of a filter. */
  readonly sortable: Sortable;
  readonly order: RowOrder;
  /** Whether a node has anything to show, itself or below. */
  readonly isShown: (node: number) => boolean;
}

/** A row that was found. */
export interface ForestRow {
  readonly node: number;
  /** Below the beginning of the forest. */
  readonly depth: number;
}

/** Which rows are wanted: some are left out, then so many follow. */
export interface RowWindow {
  skip: number;
  count: number;
}

interface RowSearch {
  readonly window: RowWindow;
  readonly onRow: (row: ForestRow) => void;
}

export class Forest {
  private readonly tree: ForestInput['tree'];
  private readonly sortable: Sortable;
  private readonly order: RowOrder;
  private readonly isShown: (node: number) => boolean;
  private readonly openNodes: Uint8Array;
  /** Rows that a node takes with all that is visible below; 0 stands for 1. */
  private readonly rows: Uint32Array;
  private readonly sorted = new Map<number, Uint32Array>();

  constructor({ tree, sortable, order, isShown }: ForestInput) {
    this.tree = tree;
    this.sortable = sortable;
    this.order = order;
    this.isShown = isShown;
    this.openNodes = new Uint8Array(tree.columns.count);
    this.rows = new Uint32Array(tree.columns.count);
  }

  isOpen(node: number): boolean {
    return this.openNodes[node] === 1;
  }

  canOpen(node: number): boolean {
    const { firstChild, nextSibling } = this.tree.links;
    let child = firstChild[node] ?? NONE;
    while (child !== NONE && !this.isShown(child)) child = nextSibling[child] ?? NONE;
    return child !== NONE;
  }

  /** Shown children in their order. */
  childrenOf(node: number): Uint32Array {
    const known = this.sorted.get(node);
    if (known !== undefined) return known;
    const children = this.shownChildren(node);
    sortNodes(this.sortable, children, this.order);
    this.sorted.set(node, children);
    return children;
  }

  /** Rows of a node and of all that is visible below it. */
  rowsOf(node: number): number {
    return this.rows[node] || 1;
  }

  /**
   * Opens or closes a node, with all below it if asked. What lies above is counted anew up to `top`,
   * the beginning of the forest.
   */
  toggle(node: number, { isOpen, isAll }: { isOpen: boolean; isAll: boolean }, top: number): void {
    const before = this.rowsOf(node);
    if (isAll) this.setAll(node, isOpen);
    else this.setOne(node, isOpen);
    const more = this.rowsOf(node) - before;
    const { parent } = this.tree.columns;
    for (let at = node; at !== top && at !== 0;) {
      at = parent[at] ?? 0;
      if (!this.isOpen(at)) return;
      this.rows[at] = this.rowsOf(at) + more;
    }
  }

  /** Goes through the visible rows of some nodes. What is left of the window is in it afterwards. */
  collect(nodes: Iterable<number>, window: RowWindow, onRow: (row: ForestRow) => void): void {
    this.collectAt(nodes, 0, { window, onRow });
  }

  private collectAt(nodes: Iterable<number>, depth: number, search: RowSearch): void {
    const { window, onRow } = search;
    for (const node of nodes) {
      if (window.count === 0) return;
      const rows = this.rowsOf(node);
      if (window.skip >= rows) {
        window.skip -= rows;
        continue;
      }
      if (window.skip > 0) window.skip -= 1;
      else {
        onRow({ node, depth });
        window.count -= 1;
      }
      if (this.isOpen(node)) this.collectAt(this.childrenOf(node), depth + 1, search);
    }
  }

  /** The row of a visible node, counted from `top`'s own row as 0. */
  indexBelow(top: number, node: number): number {
    const { parent } = this.tree.columns;
    let index = 0;
    for (let at = node; at !== top; at = parent[at] ?? 0) {
      index += 1;
      for (const sibling of this.childrenOf(parent[at] ?? 0)) {
        if (sibling === at) break;
        index += this.rowsOf(sibling);
      }
    }
    return index;
  }

  private shownChildren(node: number): Uint32Array {
    const { firstChild, nextSibling } = this.tree.links;
    const found: number[] = [];
    let child = firstChild[node] ?? NONE;
    for (; child !== NONE; child = nextSibling[child] ?? NONE) {
      if (this.isShown(child)) found.push(child);
    }
    return Uint32Array.from(found);
  }

  private setOne(node: number, isOpen: boolean): void {
    this.openNodes[node] = isOpen ? 1 : 0;
    let rows = 1;
    if (isOpen) this.eachShownChild(node, (child) => (rows += this.rowsOf(child)));
    this.rows[node] = rows;
  }

  private setAll(node: number, isOpen: boolean): void {
    const folders: number[] = [node];
    for (let at = 0; at < folders.length; at += 1) {
      this.eachShownChild(folders[at] ?? 0, (child) => {
        if ((this.tree.links.firstChild[child] ?? NONE) !== NONE) folders.push(child);
      });
    }
    // The inner ones first.
    for (const folder of folders.reverse()) this.setOne(folder, isOpen && this.canOpen(folder));
  }

  private eachShownChild(node: number, action: (child: number) => void): void {
    const { firstChild, nextSibling } = this.tree.links;
    let child = firstChild[node] ?? NONE;
    for (; child !== NONE; child = nextSibling[child] ?? NONE) {
      if (this.isShown(child)) action(child);
    }
  }
}
