import { displayPath } from '../../../core/drift/path-text.ts';
import type { ExplanationKind } from '../../../core/drift/explanation.ts';
import type { DriftRow } from '../../../core/drift/view.ts';
import type { DriftLeaf } from './drift-tree.ts';

/** A node of a made-up tree; its children may be made only when they are asked for. */
export interface DriftNode {
  readonly row: DriftRow;
  readonly leaf: DriftLeaf | null;
  readonly children: () => readonly DriftNode[];
}

/** When the made-up machine was booted: some hours ago. */
export const bootMs = Date.now() - 7.2 * 3_600_000;

let lastId = 0;

function baseRow(path: string): DriftRow {
  lastId += 1;
  return {
    id: lastId,
    kind: 'entry',
    depth: 0,
    path,
    name: displayPath(path.slice(path.lastIndexOf('/') + 1)),
    entry: 'directory',
    change: 'same',
    aspects: [],
    explanation: 'mixed',
    isOpen: false,
    canOpen: false,
    bytes: 0,
    entries: 0,
    owner: 'root',
    group: 'root',
    mode: '0755',
    changedMs: bootMs,
  };
}

function leafNode(leaf: DriftLeaf): DriftNode {
  const row: DriftRow = {
    ...baseRow(leaf.path),
    entry: leaf.entry,
    change: leaf.change,
    aspects: [...leaf.aspects],
    explanation: leaf.kind,
    bytes: leaf.bytes,
    entries: 1,
    owner: leaf.owner,
    group: leaf.owner,
    mode: leaf.entry === 'link' ? '0777' : leaf.kind === 'precious' ? '0600' : '0644',
    changedMs: bootMs + leaf.minute * 60_000,
  };
  return { row, leaf, children: () => [] };
}

function oneExplanation(nodes: readonly DriftNode[]): ExplanationKind | 'mixed' {
  const [first, ...rest] = nodes.map(({ row }) => row.explanation);
  return first !== undefined && rest.every((other) => other === first) ? first : 'mixed';
}

function folderNode(path: string, nodes: readonly DriftNode[], isNew: boolean): DriftNode {
  const sum = (of: (row: DriftRow) => number): number =>
    nodes.reduce((total, { row }) => total + of(row), 0);
  const row: DriftRow = {
    ...baseRow(path),
    change: isNew ? 'new' : 'same',
    explanation: oneExplanation(nodes),
    canOpen: nodes.length > 0,
    bytes: sum(({ bytes }) => bytes),
    entries: sum(({ entries }) => entries) + (isNew ? 1 : 0),
    owner: nodes[0]?.row.owner ?? 'root',
    group: nodes[0]?.row.owner ?? 'root',
    changedMs: Math.max(bootMs, ...nodes.map((node) => node.row.changedMs)),
  };
  return { row, leaf: null, children: () => nodes };
}

/** Folders that the blank snapshot has too. */
const blankFolders = new Set(['/', '/etc', '/etc/ssh', '/var', '/var/lib', '/var/cache', '/root']);

/** The tree over leaves: every folder on the way gets a node. */
export function treeOf(leaves: readonly DriftLeaf[], path = '/'): DriftNode {
  const prefix = path === '/' ? '/' : `${path}/`;
  const byName = new Map<string, DriftLeaf[]>();
  for (const leaf of leaves) {
    const [name = ''] = leaf.path.slice(prefix.length).split('/');
    byName.set(name, [...(byName.get(name) ?? []), leaf]);
  }
  const nodes = [...byName].map(([name, below]) => {
    const own = `${prefix}${name}`;
    const [leaf] = below;
    return below.length === 1 && leaf?.path === own ? leafNode(leaf) : treeOf(below, own);
  });
  return folderNode(path, nodes, !blankFolders.has(path));
}

const perFolder = 1000;
const folders = 1000;

/** A leaf of the large tree, made from its number. */
function numberedLeaf(folder: number, file: number): DriftLeaf {
  const place = `/var/lib/measurements/${String(folder).padStart(4, '0')}`;
  return {
    path: `${place}/sample-${String(file).padStart(4, '0')}.bin`,
    entry: 'file',
    change: 'new',
    aspects: [],
    kind: folder % 17 === 0 ? 'useful' : 'unexplained',
    place: '/var/lib/measurements',
    entryId: null,
    unit: 'measure.service',
    bytes: ((folder * 7919 + file * 104_729) % 65_536) + 128,
    owner: 'measure',
    minute: ((folder * perFolder + file) / (folders * perFolder)) * 430,
  };
}

/** Row of the large tree by its number, without making the others. */
export function numberedNode(index: number): DriftNode {
  return leafNode(numberedLeaf(Math.floor(index / perFolder), index % perFolder));
}

export const largeCount = folders * perFolder;

/** A million entries in a thousand folders; what is in a folder is made when it is opened. */
export function largeTree(): DriftNode {
  const below = Array.from({ length: folders }, (_, folder): DriftNode => {
    const path = `/var/lib/measurements/${String(folder).padStart(4, '0')}`;
    const node = folderNode(path, [leafNode(numberedLeaf(folder, 0))], true);
    return {
      ...node,
      row: { ...node.row, entries: perFolder + 1, bytes: perFolder * 32_896, canOpen: true },
      children: () =>
        Array.from({ length: perFolder }, (_unused, file) => leafNode(numberedLeaf(folder, file))),
    };
  });
  const measurements = folderNode('/var/lib/measurements', below, true);
  const library = folderNode('/var/lib', [measurements], false);
  return folderNode('/', [folderNode('/var', [library], false)], false);
}
