/** The window over the engine that the helper really uses, without a helper between them. */
import { describe, expect, it } from 'vitest';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { openView } from '../../core/drift/look/open-view.ts';
import type { OpenView } from '../../core/drift/look/open-view.ts';
import { partsOf } from '../../core/drift/look/parts.ts';
import { rowsOf } from '../../core/drift/look/rows.ts';
import { compareTrees, rootWith } from '../../core/drift/testing/walked-tree.ts';
import type { WalkedEntry } from '../../core/drift/testing/walked-tree.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { rowAt } from './row-blocks.ts';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

let lastInode = 300;

function folder(name: string, children: readonly WalkedEntry[]): WalkedEntry {
  lastInode += 1;
  return { name, inode: lastInode, children };
}

function file(name: string, size: number): WalkedEntry {
  lastInode += 1;
  return { name, inode: lastInode, size };
}

const samples = Array.from({ length: 1200 }, (_, index) =>
  file(`sample-${String(index).padStart(4, '0')}`, index),
);

const root = rootWith([
  folder('opt', [folder('scanner', [file('driver.conf', 900), file('caf\xe9', 10)])]),
  folder('srv', [folder('samples', samples)]),
]);

async function opened(): Promise<AppStore> {
  const tree = compareTrees(rootWith([]), root);
  const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
  const views: OpenView[] = [];
  const at = (viewId: number): OpenView => {
    const view = views[viewId - 1];
    if (view === undefined) throw new Error('No such view');
    return view;
  };
  const request: Partial<PageInterface['request']> = {
    'drift.view': async ({ view }) => {
      const count = views.push(openView(tree, view));
      return { ok: true, value: { viewId: count, total: at(count).total() } };
    },
    'drift.rows': async ({ viewId, from, count }) => {
      const rows = rowsOf(at(viewId), { from, count }, { user: String, group: String });
      return { ok: true, value: { rows, total: at(viewId).total() } };
    },
    'drift.toggle': async ({ viewId, id, isOpen, isAll }) => {
      at(viewId).toggle(id, isOpen, isAll);
      return { ok: true, value: { total: at(viewId).total() } };
    },
    'drift.reveal': async ({ viewId, path }) => {
      const index = at(viewId).reveal(path);
      return { ok: true, value: { index, total: at(viewId).total() } };
    },
    'drift.parts': async ({ path, count }) => {
      return { ok: true, value: { parts: partsOf(tree, path, count) } };
    },
  };
  const store = createAppStore({ ...double, request: { ...double.request, ...request } });
  await store.getState().scan(false);
  await store.getState().changeFilter({ explanations: [] });
  return store;
}

function paths(store: AppStore, end = store.getState().rowCount): readonly string[] {
  const { blocks } = store.getState();
  return Array.from({ length: end }, (_, index) => rowAt(blocks, index)?.path ?? '?');
}

async function open(store: AppStore, path: string): Promise<void> {
  await store.getState().toggleRow(paths(store).indexOf(path), true, false);
}

describe('the window over the engine', () => {
  it('opens folders, and has them open after another look', async () => {
    const store = await opened();
    await open(store, '/opt');
    await open(store, '/opt/scanner');
    const shown = [
      '/opt',
      '/opt/scanner',
      '/opt/scanner/caf\xe9',
      '/opt/scanner/driver.conf',
      '/srv',
    ];
    expect(paths(store)).toEqual(shown);
    await store.getState().scan(true);
    expect(paths(store)).toEqual(shown);
  });

  it('goes to a path beyond the rows that it holds', async () => {
    const store = await opened();
    await store.getState().showInDrift('/srv/samples/sample-1100');
    const { cursor, blocks, rowCount } = store.getState();
    expect(rowAt(blocks, cursor)?.path).toBe('/srv/samples/sample-1100');
    expect(rowCount).toBe(1203);
  });

  it('shows what was found, with the way to it open', async () => {
    const store = await opened();
    await store.getState().changeFilter({ text: 'driver' });
    expect(paths(store)).toEqual(['/opt', '/opt/scanner', '/opt/scanner/driver.conf']);
  });

  it('lists groups with their places, and entries by their whole paths', async () => {
    const store = await opened();
    await store.getState().changeView({ grouping: 'groups' });
    expect(rowAt(store.getState().blocks, 0)?.kind).toBe('group');
    expect(rowAt(store.getState().blocks, 1)?.kind).toBe('place');
    await store.getState().changeView({ grouping: 'flat', order: 'size' });
    const [first] = store.getState().blocks.get(0) ?? [];
    expect(first?.name).toBe('/srv/samples/sample-1199');
  });

  it('draws the sizes some folders deep', async () => {
    const store = await opened();
    await store.getState().showParts('/');
    const { parts, innerParts } = store.getState();
    expect(parts.kind === 'loaded' && parts.value.map(({ path }) => path)).toEqual([
      '/srv',
      '/opt',
    ]);
    expect(innerParts.get('/srv/samples')?.at(-1)?.path).toBeNull();
  });
});
