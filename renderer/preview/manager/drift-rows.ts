/** Views over a made-up tree: what the helper does, small. */
import { displayPath } from '../../../core/drift/path-text.ts';
import { explanationKindSchema } from '../../../core/drift/explanation.ts';
import type { DriftRow, DriftView } from '../../../core/drift/view.ts';
import { largeCount, numberedNode } from './drift-nodes.ts';
import type { DriftNode } from './drift-nodes.ts';

interface Shown {
  readonly node: DriftNode;
  readonly depth: number;
  readonly row: DriftRow;
}

export interface RowView {
  readonly total: () => number;
  readonly rows: (from: number, count: number) => DriftRow[];
  readonly toggle: (id: number, isOpen: boolean, isAll: boolean) => void;
  readonly reveal: (path: string) => number | null;
}

type Order = DriftView['order'];

const compare: Readonly<Record<Order, (one: DriftRow, other: DriftRow) => number>> = {
  name: (one, other) => (one.name < other.name ? -1 : 1),
  size: (one, other) => other.bytes - one.bytes,
  changed: (one, other) => other.changedMs - one.changedMs,
};

function isWanted({ row, leaf }: DriftNode, { filter }: DriftView): boolean {
  const { text, explanations, changes, sinceMs, untilMs, minimumBytes } = filter;
  if (leaf === null) return false;
  return (
    row.path.toLowerCase().includes(text.toLowerCase()) &&
    (explanations.length === 0 || explanations.includes(leaf.kind)) &&
    (changes.length === 0 || changes.includes(row.change)) &&
    (sinceMs === null || row.changedMs >= sinceMs) &&
    (untilMs === null || row.changedMs <= untilMs) &&
    row.bytes >= minimumBytes
  );
}

function hasWanted(node: DriftNode, view: DriftView): boolean {
  // In the large tree every folder looks like its first file.
  return isWanted(node, view) || node.children().some((child) => hasWanted(child, view));
}

function leavesBelow(node: DriftNode): readonly DriftNode[] {
  return node.leaf === null ? node.children().flatMap(leavesBelow) : [node];
}

function topOf(kind: 'group' | 'place', name: string, nodes: readonly DriftNode[]): DriftNode {
  const [first] = nodes;
  if (first === undefined) throw new Error('A heading without anything below it');
  const row: DriftRow = {
    ...first.row,
    id: first.row.id + (kind === 'group' ? 20_000_000 : 10_000_000),
    kind,
    path: kind === 'group' ? '' : name,
    name: kind === 'group' ? '' : displayPath(name),
    entry: kind === 'group' ? null : first.row.path === name ? first.row.entry : 'directory',
    canOpen: kind === 'group' || nodes.length > 1,
    bytes: nodes.reduce((sum, node) => sum + node.row.bytes, 0),
    entries: nodes.reduce((sum, node) => sum + node.row.entries, 0),
    changedMs: Math.max(...nodes.map((node) => node.row.changedMs)),
  };
  return { row, leaf: first.leaf, children: () => nodes };
}

function groupsOf(root: DriftNode, view: DriftView): readonly DriftNode[] {
  const leaves = leavesBelow(root).filter((node) => isWanted(node, view));
  return explanationKindSchema.options.flatMap((kind) => {
    const own = leaves.filter(({ leaf }) => leaf?.kind === kind);
    const names = [...new Set(own.map(({ leaf }) => leaf?.place ?? ''))];
    const headings = names.map((name) =>
      topOf(
        'place',
        name,
        own.filter(({ leaf }) => leaf?.place === name),
      ),
    );
    return headings.length === 0 ? [] : [topOf('group', kind, headings)];
  });
}

/** The million as a list, which is never made as a whole. */
function numberedView(): RowView {
  return {
    total: () => largeCount,
    rows: (from, count) =>
      Array.from({ length: Math.max(0, Math.min(count, largeCount - from)) }, (_, index) => {
        const { row } = numberedNode(from + index);
        return { ...row, id: from + index, name: row.path };
      }),
    toggle: () => undefined,
    reveal: () => null,
  };
}

interface Opening {
  readonly view: DriftView;
  /** Everything that is in the view now, from the first row to the last. */
  shown: Shown[];
}

function childrenOf(node: DriftNode, view: DriftView): readonly DriftNode[] {
  return [...node.children()]
    .filter((child) => view.grouping !== 'tree' || hasWanted(child, view))
    .sort((one, other) => compare[view.order](one.row, other.row));
}

function show(node: DriftNode, depth: number, isOpen: boolean): Shown {
  return { node, depth, row: { ...node.row, depth, isOpen } };
}

function below(node: DriftNode, depth: number, how: { view: DriftView; isAll: boolean }): Shown[] {
  return childrenOf(node, how.view).flatMap((child) => {
    const opens = how.isAll && child.row.canOpen;
    const own = show(child, depth, opens);
    return opens ? [own, ...below(child, depth + 1, how)] : [own];
  });
}

function close(opening: Opening, at: number): void {
  const one = opening.shown[at];
  if (one === undefined) return;
  let end = at + 1;
  while ((opening.shown[end]?.depth ?? -1) > one.depth) end += 1;
  opening.shown[at] = show(one.node, one.depth, false);
  opening.shown.splice(at + 1, end - at - 1);
}

function open(opening: Opening, at: number, isAll: boolean): void {
  const one = opening.shown[at];
  if (one === undefined) return;
  close(opening, at);
  const { shown, view } = opening;
  opening.shown = [
    ...shown.slice(0, at),
    show(one.node, one.depth, true),
    ...below(one.node, one.depth + 1, { view, isAll }),
    ...shown.slice(at + 1),
  ];
}

function firstShown(root: DriftNode, view: DriftView): Shown[] {
  if (view.grouping === 'tree') return below(root, 0, { view, isAll: false });
  if (view.grouping === 'groups') return groupsOf(root, view).map((node) => show(node, 0, false));
  return leavesBelow(root)
    .filter((node) => isWanted(node, view))
    .sort((one, other) => compare[view.order](one.row, other.row))
    .map((node) => {
      const one = show(node, 0, false);
      return { ...one, row: { ...one.row, name: displayPath(one.row.path) } };
    });
}

function reveal(opening: Opening, path: string): number | null {
  for (let at = 0; at < opening.shown.length; at += 1) {
    const row = opening.shown[at]?.row;
    if (row?.path === path) return at;
    if (row !== undefined && row.canOpen && !row.isOpen && path.startsWith(`${row.path}/`)) {
      open(opening, at, false);
    }
  }
  return null;
}

/** Opens a view over a tree. */
export function openRows(root: DriftNode, view: DriftView, isLarge: boolean): RowView {
  if (isLarge && view.grouping === 'flat') return numberedView();
  const opening: Opening = { view, shown: firstShown(root, view) };
  if (view.grouping === 'groups') {
    for (let at = opening.shown.length - 1; at >= 0; at -= 1) open(opening, at, false);
  }
  return {
    total: () => opening.shown.length,
    rows: (from, count) => opening.shown.slice(from, from + count).map(({ row }) => row),
    toggle(id, isOpen, isAll) {
      const at = opening.shown.findIndex(({ row }) => row.id === id);
      if (isOpen) open(opening, at, isAll);
      else close(opening, at);
    },
    reveal: (path) => reveal(opening, path),
  };
}
