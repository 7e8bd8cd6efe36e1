/** A way of looking at a scan, opened: what each grouping must be able to do. */
import type { PathBytes } from '../path-bytes.ts';
import type { Place } from '../tree/places.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import type { DriftView } from '../view.ts';
import { FlatView } from './flat-view.ts';
import { GroupsView } from './groups-view.ts';
import { matching } from './matching.ts';
import type { Matching } from './matching.ts';
import { TreeView } from './tree-view.ts';

/** A row before it is written out for the window. */
export type ViewRow =
  | {
      readonly kind: 'group';
      readonly id: number;
      readonly group: number;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'place' | 'entry';
      readonly id: number;
      readonly node: number;
      readonly depth: number;
      readonly isOpen: boolean;
      readonly canOpen: boolean;
      /** Of a place. */
      readonly place: Place | null;
      /** The name to show is the whole path. */
      readonly hasWholePath: boolean;
    };

export interface Rows {
  readonly total: () => number;
  readonly rows: (from: number, count: number) => ViewRow[];
  readonly toggle: (id: number, isOpen: boolean, isAll: boolean) => void;
  /** Opens the way to a path. @returns its row, or null: the view does not show it */
  readonly reveal: (path: PathBytes) => number | null;
}

export interface OpenView extends Rows {
  readonly tree: DriftTree;
  readonly matching: Matching;
}

/** Opens a view. */
export function openView(tree: DriftTree, view: DriftView): OpenView {
  const found = matching(tree, view.filter);
  const parts = { tree, matching: found, order: view.order };
  const rows = rowsFor(view.grouping, parts);
  return {
    tree,
    matching: found,
    total: () => rows.total(),
    rows: (from, count) => rows.rows(from, count),
    toggle: (id, isOpen, isAll) => rows.toggle(id, isOpen, isAll),
    reveal: (path) => rows.reveal(path),
  };
}

export interface ViewParts {
  readonly tree: DriftTree;
  readonly matching: Matching;
  readonly order: DriftView['order'];
}

function rowsFor(grouping: DriftView['grouping'], parts: ViewParts): Rows {
  if (grouping === 'tree') return new TreeView(parts);
  if (grouping === 'groups') return new GroupsView(parts);
  return new FlatView(parts);
}
