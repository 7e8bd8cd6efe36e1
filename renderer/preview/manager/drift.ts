import type { Answer, PageInterface } from '../../../core/ipc/contract.ts';
import type { Problem } from '../../../core/errors/problem.ts';
import type { ProblemCode } from '../../../core/errors/codes.ts';
import { openKinds } from '../../../core/drift/explanation.ts';
import type { DriftGroup, DriftSummary, DriftTotals } from '../../../core/drift/scan.ts';
import type { DriftSystem } from '../../../core/drift/system.ts';
import type { DriftPart } from '../../../core/drift/view.ts';
import { detailsOf, findNode } from './drift-details.ts';
import { bootMs, largeCount, largeTree, treeOf } from './drift-nodes.ts';
import type { DriftNode } from './drift-nodes.ts';
import { openRows } from './drift-rows.ts';
import type { RowView } from './drift-rows.ts';
import { driftLeaves } from './drift-tree.ts';
import type { DriftLeaf } from './drift-tree.ts';

export interface DriftScenario {
  readonly data: 'full' | 'empty' | 'partial' | 'slow' | 'refused' | 'million' | 'no-blank';
}

type DriftRequests = Pick<
  PageInterface['request'],
  | 'drift.system'
  | 'drift.scan'
  | 'drift.view'
  | 'drift.toggle'
  | 'drift.rows'
  | 'drift.reveal'
  | 'drift.details'
  | 'drift.parts'
  | 'drift.timeline'
  | 'drift.openFolder'
>;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function bad(code: ProblemCode): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, values: { root: 'root' }, stepId: null, lines: [] } };
}

const system: DriftSystem = {
  device: '/dev/mapper/enc',
  uuid: '5f1c0d7e-0c9a-4f3b-9f53-2b4b6f5f2d11',
  root: 'root',
  blank: 'root-blank',
  candidates: ['root-blank', 'before-upgrade'],
  persist: '/persist',
  persistFile: '/etc/nixos/persist.nix',
  oldRoots: 'old_roots',
  setUpBy: 'module',
};

function totals(leaves: readonly DriftLeaf[]): DriftTotals {
  const folders = new Set(
    leaves.filter(({ path, place }) => path !== place).map(({ place }) => place),
  );
  return {
    files: leaves.filter(({ entry }) => entry !== 'directory').length,
    directories: folders.size,
    bytes: leaves.reduce((sum, { bytes }) => sum + bytes, 0),
    places: new Set(leaves.map(({ place }) => place)).size,
  };
}

function groupsOf(leaves: readonly DriftLeaf[]): DriftGroup[] {
  const kinds = [...new Set(leaves.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    ...totals(leaves.filter((leaf) => leaf.kind === kind)),
  }));
}

const largeTotals: DriftTotals = {
  files: largeCount,
  directories: 1001,
  bytes: largeCount * 32_896,
  places: 1,
};

function summaryOf(
  { data }: DriftScenario,
  scanId: number,
  leaves: readonly DriftLeaf[],
): DriftSummary {
  const isLarge = data === 'million';
  const precious = leaves.filter(({ kind }) => kind === 'precious');
  const names = [...new Map(precious.map((leaf) => [leaf.place, leaf.entryId]))];
  return {
    scanId,
    subject: { kind: 'root' },
    system,
    scannedAtMs: Date.now(),
    tookMs: isLarge ? 5210 : 320,
    generation: 4711,
    isUnchanged: false,
    problems:
      data === 'partial'
        ? [
            {
              code: 'scan-failed',
              values: { path: '/var/lib/harvest/broken', detail: 'Input/output error' },
              stepId: null,
              lines: ['find: ‘/var/lib/harvest/broken’: Input/output error'],
            },
          ]
        : [],
    open: isLarge ? largeTotals : totals(leaves.filter(({ kind }) => openKinds.includes(kind))),
    groups: isLarge ? [{ kind: 'unexplained', ...largeTotals }] : groupsOf(leaves),
    deleted: leaves.filter(({ change }) => change === 'deleted').length,
    precious: names.map(([path, entryId]) => ({ path, entryId })),
  };
}

function partsOf(node: DriftNode, count: number): DriftPart[] {
  const sorted = [...node.children()].sort((one, other) => other.row.bytes - one.row.bytes);
  const named = sorted.slice(0, count).map(({ row }) => ({
    path: row.path,
    name: row.name,
    bytes: row.bytes,
    entries: row.entries,
    explanation: row.explanation,
    canOpen: row.canOpen,
  }));
  const rest = sorted.slice(count);
  if (rest.length === 0) return named;
  const sum = (of: (one: DriftNode) => number): number =>
    rest.reduce((total, one) => total + of(one), 0);
  return [
    ...named,
    {
      path: null,
      name: '',
      bytes: sum(({ row }) => row.bytes),
      entries: sum(({ row }) => row.entries),
      explanation: 'mixed',
      canOpen: false,
    },
  ];
}

function timelineOf({ data }: DriftScenario, leaves: readonly DriftLeaf[], spans: number) {
  const length = (Date.now() - bootMs) / spans;
  return Array.from({ length: spans }, (_, index) => {
    const fromMs = bootMs + index * length;
    const untilMs = fromMs + length;
    const own = leaves.filter(({ minute }) => {
      const atMs = bootMs + minute * 60_000;
      return atMs >= fromMs && atMs < untilMs;
    });
    return {
      fromMs,
      untilMs,
      entries: data === 'million' ? Math.round(largeCount / spans) : own.length,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });
}

/** Plays the helper's scan over a made-up tree. */
export function driftRequests(scenario: DriftScenario): DriftRequests {
  const { data } = scenario;
  const isLarge = data === 'million';
  const leaves =
    data === 'empty' ? driftLeaves.filter(({ kind }) => kind === 'nixos') : driftLeaves;
  const root = isLarge ? largeTree() : treeOf(leaves);
  let hasBlank = data !== 'no-blank';
  let lastScan = 0;
  const scans = new Set<number>();
  let lastView = 0;
  let view: RowView | null = null;
  const outdated = bad('scan-outdated');
  return {
    'drift.system': async ({ blank }) => {
      if (blank !== null) hasBlank = true;
      return good({ ...system, blank: hasBlank ? (blank ?? 'root-blank') : null });
    },
    'drift.scan': async ({ subject }) => {
      await pause(data === 'slow' ? 600_000 : 120);
      if (data === 'refused') return bad('elevation-cancelled');
      if (!hasBlank) return bad('blank-missing');
      lastScan += 1;
      scans.add(lastScan);
      return good({ ...summaryOf(scenario, lastScan, isLarge ? [] : leaves), subject });
    },
    'drift.view': async ({ scanId, view: how }) => {
      if (!scans.has(scanId)) return outdated;
      lastView += 1;
      view = openRows(root, how, isLarge);
      return good({ viewId: lastView, total: view.total() });
    },
    'drift.toggle': async ({ viewId, id, isOpen, isAll }) => {
      if (view === null || viewId !== lastView) return outdated;
      view.toggle(id, isOpen, isAll);
      return good({ total: view.total() });
    },
    'drift.rows': async ({ viewId, from, count }) => {
      await pause(4);
      if (view === null || viewId !== lastView) return outdated;
      return good({ rows: view.rows(from, count), total: view.total() });
    },
    'drift.reveal': async ({ viewId, path }) => {
      if (view === null || viewId !== lastView) return outdated;
      const index = view.reveal(path);
      return good({ index, total: view.total() });
    },
    'drift.details': async ({ path }) => {
      await pause(30);
      const node = findNode(root, path);
      return node === null ? bad('path-vanished') : good(detailsOf(node));
    },
    'drift.parts': async ({ path, count }) => {
      const node = findNode(root, path);
      return node === null ? bad('path-vanished') : good({ parts: partsOf(node, count) });
    },
    'drift.timeline': async ({ spans }) =>
      good({ bootMs, spans: timelineOf(scenario, leaves, spans) }),
    'drift.openFolder': async () => good({ isOpened: true }),
  };
}
