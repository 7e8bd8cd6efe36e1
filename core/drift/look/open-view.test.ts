import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explainer, PlaceContext } from '../explainer.ts';
import type { Explanation } from '../explanation.ts';
import { randomContent } from '../testing/random-trees.ts';
import { compareTrees, rootWith } from '../testing/walked-tree.ts';
import type { WalkedEntry } from '../testing/walked-tree.ts';
import { changeKinds, deletedChange, explanationKinds, isFolderKind } from '../tree/codes.ts';
import { nodeAt } from '../tree/drift-tree.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import { pathOf } from '../tree/paths.ts';
import { noFilter } from '../view.ts';
import type { DriftFilter, DriftView } from '../view.ts';
import { openView } from './open-view.ts';
import type { OpenView, ViewRow } from './open-view.ts';
import { rowsOf } from './rows.ts';

/** An explainer of which tests need not know the rules: the first letter of the name decides. */
function letterExplainer(): Explainer {
  const explanations: Explanation[] = [];
  type Context = PlaceContext & { readonly path: string };
  const root: Context = { brand: 'place-context', path: '' };
  return {
    root,
    explanations,
    descend: (above, name) => {
      const context: Context = {
        brand: 'place-context',
        path: `${(above as Context).path}/${name}`,
      };
      return context;
    },
    explain: (context) => {
      const { path } = context as Context;
      const kind = explanationKinds[path.charCodeAt(1) % explanationKinds.length] ?? 'unexplained';
      const place = path.split('/').slice(0, 2).join('/');
      const reason = { id: 'x', values: {} };
      const same = explanations.findIndex((each) => each.kind === kind && each.place === place);
      if (same >= 0) return same;
      return explanations.push({ kind, place, entryId: null, rule: null, unit: null, reason }) - 1;
    },
  };
}

const byNumber = (one: number, other: number): number => one - other;
const names = { user: String, group: String };

/** A tree with new, deleted and changed entries. */
const anyTree = fc.tuple(randomContent, randomContent).map(([one, other]) => {
  const explainer = letterExplainer();
  return compareTrees(rootWith(one), rootWith(other), { explainer });
});

const anyFilter: fc.Arbitrary<DriftFilter> = fc.oneof(
  fc.constant(noFilter),
  fc.record({
    text: fc.constantFrom('', '', 'A', 'b', '/', 'name', 'a/'),
    explanations: fc.subarray([...explanationKinds]),
    changes: fc.subarray([...changeKinds]),
    sinceMs: fc.constantFrom(null, 1_700_000_000_000),
    untilMs: fc.constantFrom(null, 1_700_000_000_500),
    minimumBytes: fc.constantFrom(0, 0, 100),
  }),
);
const anyView: fc.Arbitrary<DriftView> = fc.record({
  grouping: fc.constantFrom('tree', 'groups', 'flat'),
  order: fc.constantFrom('name', 'size', 'changed'),
  filter: anyFilter,
});

/** Opens and closes rows by chance, and gives all rows. */
function play(view: OpenView, choices: readonly number[]): ViewRow[] {
  for (const choice of choices) {
    const all = view.rows(0, view.total());
    const row = all[choice % Math.max(1, all.length)];
    if (row !== undefined) view.toggle(row.id, choice % 3 !== 0, choice % 5 === 0);
  }
  return view.rows(0, 100_000);
}

function holds(tree: DriftTree, node: number, { text, ...filter }: DriftFilter): boolean {
  const { columns, explanations } = tree;
  const change = changeKinds[columns.change[node] ?? 0] ?? 'same';
  const kind = explanations[columns.explanation[node] ?? -1]?.kind ?? 'unexplained';
  const bytes = isFolderKind(columns.kind[node] ?? 0) ? -1 : (columns.size[node] ?? 0);
  const at = columns.changedMs[node] ?? 0;
  const fold = (each: string): string => each.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return (
    change !== 'same' &&
    (filter.explanations.length === 0 || filter.explanations.includes(kind)) &&
    (filter.changes.length === 0 || filter.changes.includes(change)) &&
    at >= (filter.sinceMs ?? -Infinity) &&
    at <= (filter.untilMs ?? Infinity) &&
    (filter.minimumBytes === 0 || bytes >= filter.minimumBytes) &&
    fold(pathOf(tree, node)).includes(fold(text))
  );
}

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 12 });

describe('openView', () => {
  it('counts as many rows as it shows, each by a name of its own', () => {
    fc.assert(
      fc.property(anyTree, anyView, choices, (tree, view, chosen) => {
        const opened = openView(tree, view);
        const rows = play(opened, chosen);
        expect(rows).toHaveLength(opened.total());
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });

  it('gives the same rows piece by piece', () => {
    fc.assert(
      fc.property(
        anyTree,
        anyView,
        fc.tuple(choices, fc.integer({ min: 1, max: 7 })),
        (tree, view, [chosen, step]) => {
          const opened = openView(tree, view);
          const rows = play(opened, chosen);
          const pieces: ViewRow[] = [];
          for (let from = 0; from < rows.length; from += step)
            pieces.push(...opened.rows(from, step));
          expect(pieces).toEqual(rows);
        },
      ),
    );
  });

  it('shows in the tree, all of it open, exactly what the filter lets through and what leads there', () => {
    fc.assert(
      fc.property(anyTree, anyFilter, (tree, filter) => {
        const opened = openView(tree, { grouping: 'tree', order: 'name', filter });
        for (const row of opened.rows(0, 1000)) opened.toggle(row.id, true, true);
        const shown = opened.rows(0, 100_000).map((row) => ('node' in row ? row.node : -1));
        const expected = new Set<number>();
        for (let node = 1; node < tree.columns.count; node += 1) {
          if (!holds(tree, node, filter)) continue;
          for (let at = node; at !== 0; at = tree.columns.parent[at] ?? 0) expected.add(at);
        }
        if (holds(tree, 0, filter)) expected.add(0);
        expect(new Set(shown)).toEqual(expected);
      }),
    );
  });

  it('shows in groups everything that is lost, each thing once', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const opened = openView(tree, { grouping: 'groups', order: 'name', filter: noFilter });
        for (const row of opened.rows(0, 1000)) {
          if (row.kind === 'group') opened.toggle(row.id, true, true);
        }
        const rows = opened.rows(0, 100_000).filter((row) => 'node' in row);
        const { change, count } = tree.columns;
        const lost = Array.from({ length: count }, (_, node) => node).filter(
          (node) => change[node] !== deletedChange && change[node] !== changeKinds.indexOf('same'),
        );
        const shown = rows.map(({ node }) => node).filter((node) => lost.includes(node));
        expect(shown.toSorted(byNumber)).toEqual(lost.toSorted(byNumber));
      }),
    );
  });

  it('reveals a path at the row where it then is', () => {
    fc.assert(
      fc.property(anyTree, anyView, fc.nat(), (tree, view, choice) => {
        const opened = openView(tree, view);
        const node = choice % tree.columns.count;
        const index = opened.reveal(pathOf(tree, node));
        if (index === null) return;
        const [row] = opened.rows(index, 1);
        expect(row !== undefined && 'node' in row ? row.node : null).toBe(node);
      }),
    );
  });

  it('orders by size and by time, the largest first', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom('size' as const, 'changed' as const), (tree, order) => {
        const opened = openView(tree, { grouping: 'flat', order, filter: noFilter });
        const rows = rowsOf(opened, { from: 0, count: 10_000 }, names);
        const values = rows.map((row) => (order === 'size' ? row.bytes : row.changedMs));
        expect(values).toEqual(values.toSorted((one, other) => other - one));
      }),
    );
  });

  it('orders a large folder by name, without regard to case, folders first', () => {
    const files = Array.from({ length: 6000 }, (_, at) => ({
      name: `${at % 2 === 0 ? 'Common-' : 'common-'}${String((at * 7919) % 6000).padStart(5, '0')}`,
      inode: 300 + at,
    }));
    const folder: WalkedEntry = { name: 'zz', inode: 299, children: [{ name: 'x', inode: 298 }] };
    const tree = compareTrees(rootWith([]), rootWith([...files, folder]), {
      explainer: letterExplainer(),
    });
    const opened = openView(tree, { grouping: 'tree', order: 'name', filter: noFilter });
    const rows = rowsOf(opened, { from: 0, count: 10_000 }, names).map(({ name }) =>
      name.toLowerCase(),
    );
    expect(rows[0]).toBe('zz');
    expect(rows.slice(1)).toEqual(rows.slice(1).toSorted());
    expect(rows).toHaveLength(6001);
  });

  it('opens nothing that is not there', () => {
    const tree = compareTrees(rootWith([]), rootWith([{ name: 'a', inode: 300 }]));
    for (const grouping of ['tree', 'groups', 'flat'] as const) {
      const opened = openView(tree, { grouping, order: 'name', filter: noFilter });
      const before = opened.total();
      for (const id of [-99, -1.5, 0, 1, 7, 2 ** 32, 2 ** 40 + 5]) opened.toggle(id, true, true);
      opened.toggle(-1, true, false);
      expect(opened.total()).toBe(before);
    }
  });

  it('writes names out that can be shown', () => {
    const tree = compareTrees(rootWith([]), rootWith([{ name: 'a\nb\u001b[31m', inode: 300 }]));
    const opened = openView(tree, { grouping: 'tree', order: 'name', filter: noFilter });
    const [row] = rowsOf(opened, { from: 0, count: 1 }, names);
    expect(row?.name).toBe('a\\nb\\x1b[31m');
    expect(nodeAt(tree, row?.path ?? '')).toBe(row?.id);
  });
});
