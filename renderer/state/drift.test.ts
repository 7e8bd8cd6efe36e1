import { describe, expect, it } from 'vitest';
import type { ChangeRequest } from '../../core/change/change.ts';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { pressKey } from '../features/drift/tree-keys.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { blockRows, rowAt } from './row-blocks.ts';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

type Requests = PageInterface['request'];

async function opened(
  data = 'full',
  over: (request: Requests) => Partial<Requests> = () => ({}),
): Promise<AppStore> {
  const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', data })));
  const request = { ...double.request, ...over(double.request) };
  const store = createAppStore({ ...double, request });
  await store.getState().scan(false);
  return store;
}

function paths(store: AppStore): readonly string[] {
  const { blocks, rowCount } = store.getState();
  return Array.from({ length: rowCount }, (_, index) => rowAt(blocks, index)?.path ?? '?');
}

function indexOf(store: AppStore, path: string): number {
  return paths(store).indexOf(path);
}

async function settled(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(isSo()).toBe(true);
}

function press(store: AppStore, key: string, held: 'shift' | 'control' | '' = ''): boolean {
  const how = { key, isShift: held === 'shift', isControl: held === 'control' };
  return pressKey(store.getState(), how, 10);
}

describe('the rows of a million', () => {
  it('are fetched where one looks, two blocks at a time, and not what was scrolled past', async () => {
    const asked: number[] = [];
    let most = 0;
    let running = 0;
    const store = await opened('million', (request) => ({
      'drift.rows': async (input) => {
        asked.push(input.from);
        running += 1;
        most = Math.max(most, running);
        const answer = await request['drift.rows'](input);
        running -= 1;
        return answer;
      },
    }));
    await store.getState().changeView({ grouping: 'flat' });
    expect(store.getState().rowCount).toBe(1_000_000);
    asked.length = 0;
    most = 0;
    for (let row = 10_000; row <= 900_000; row += 10_000) store.getState().wantRows(row, row + 40);
    await settled(() => rowAt(store.getState().blocks, 900_000) !== null);
    expect(most).toBeLessThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('are let go when they are far away', async () => {
    const store = await opened('million');
    await store.getState().changeView({ grouping: 'flat' });
    for (let block = 0; block < 60; block += 1) {
      const row = block * blockRows;
      store.getState().wantRows(row, row + 10);
      await settled(() => rowAt(store.getState().blocks, row) !== null);
    }
    expect(store.getState().blocks.size).toBeLessThanOrEqual(24);
  });
});

describe('the tree', () => {
  it('opens and closes a folder without losing the rows around it', async () => {
    const store = await opened();
    const before = paths(store);
    const at = indexOf(store, '/opt');
    await store.getState().toggleRow(at, true, false);
    expect(paths(store)[at + 1]).toBe('/opt/scanner');
    expect(paths(store)).toHaveLength(before.length + 1);
    await store.getState().toggleRow(at, false, false);
    expect(paths(store)).toEqual(before);
  });

  it('has the same folders open and the cursor on the same path after another look', async () => {
    const store = await opened();
    await store.getState().toggleRow(indexOf(store, '/opt'), true, false);
    await store.getState().toggleRow(indexOf(store, '/opt/scanner'), true, false);
    const path = '/opt/scanner/driver.conf';
    store.getState().setCursor(indexOf(store, path));
    await store.getState().scan(true);
    expect(paths(store)[store.getState().cursor]).toBe(path);
  });

  it('shows what is looked for, not the folders that it lies in', async () => {
    const store = await opened();
    await store.getState().changeFilter({ text: 'driver' });
    expect(paths(store)).toEqual(['/opt', '/opt/scanner', '/opt/scanner/driver.conf']);
  });

  it('shows the newest of two filters, whichever answer comes last', async () => {
    let isFirst = true;
    const store = await opened('full', (request) => ({
      'drift.view': async (input) => {
        const isSlow = input.view.filter.text === 'driver' && isFirst;
        if (isSlow) isFirst = false;
        const answer = await request['drift.view'](input);
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 40));
        return answer;
      },
    }));
    const slow = store.getState().changeFilter({ text: 'driver' });
    await store.getState().changeFilter({ text: 'sqlite' });
    await slow;
    expect(paths(store).at(-1)).toBe('/var/lib/harvest/state.sqlite-wal');
  });

  it('finds a path that the filter hides', async () => {
    const store = await opened();
    await store.getState().showInDrift('/var/cache/cups/job.cache');
    const { managerPage, cursor, chosen } = store.getState();
    expect(managerPage).toBe('drift');
    expect(paths(store)[cursor]).toBe('/var/cache/cups/job.cache');
    expect([...chosen.keys()]).toEqual(['/var/cache/cups/job.cache']);
  });

  it('looks again, once, when the helper has forgotten the scan', async () => {
    let scans = 0;
    let isForgotten = false;
    const store = await opened('full', (request) => ({
      'drift.scan': async (input) => {
        scans += 1;
        return request['drift.scan'](input);
      },
      'drift.toggle': async (input) => {
        if (!isForgotten) return request['drift.toggle'](input);
        const problem = { code: 'scan-outdated', values: {}, stepId: null, lines: [] } as const;
        return { ok: false, problem: { ...problem, lines: [] } };
      },
    }));
    isForgotten = true;
    await store.getState().toggleRow(indexOf(store, '/opt'), true, false);
    await store.getState().toggleRow(indexOf(store, '/opt'), true, false);
    await settled(() => !store.getState().isScanning);
    expect(scans).toBe(2);
  });
});

describe('the keys', () => {
  it('move, choose one, and choose several', async () => {
    const store = await opened();
    const all = paths(store);
    press(store, 'ArrowDown');
    expect([...store.getState().chosen.keys()]).toEqual([all[1]]);
    press(store, 'ArrowDown', 'shift');
    press(store, 'ArrowDown', 'shift');
    await settled(() => store.getState().chosen.size === 3);
    press(store, 'ArrowDown', 'control');
    expect(store.getState().chosen.size).toBe(3);
    press(store, ' ');
    expect(store.getState().chosen.size).toBe(4);
    press(store, 'Escape');
    expect(store.getState().chosen.size).toBe(0);
    expect(press(store, 'Escape')).toBe(false);
    press(store, 'End');
    expect(store.getState().cursor).toBe(all.length - 1);
    press(store, 'PageDown');
    expect(store.getState().cursor).toBe(all.length - 1);
    press(store, 'Home');
    expect(store.getState().cursor).toBe(0);
  });

  it('choose the last of a million, which the window does not hold yet', async () => {
    const store = await opened('million');
    await store.getState().changeView({ grouping: 'flat' });
    press(store, 'End');
    await settled(() => store.getState().chosen.size === 1);
    expect([...store.getState().chosen.keys()][0]).toMatch(/0999\/sample-0999\.bin$/);
  });

  it('open with Right and go in, close with Left and go out', async () => {
    const store = await opened();
    const at = indexOf(store, '/opt');
    store.getState().setCursor(at);
    press(store, 'ArrowRight');
    await settled(() => rowAt(store.getState().blocks, at)?.isOpen === true);
    press(store, 'ArrowRight');
    expect(store.getState().cursor).toBe(at + 1);
    press(store, 'ArrowLeft');
    expect(store.getState().cursor).toBe(at);
    press(store, 'ArrowLeft');
    await settled(() => rowAt(store.getState().blocks, at)?.isOpen === false);
  });
});

describe('keeping what is chosen', () => {
  it('asks once for a folder and what lies in it, and not for what is deleted', async () => {
    const requests: ChangeRequest[] = [];
    const store = await opened('full', (request) => ({
      'change.propose': async (input) => {
        requests.push(input);
        return request['change.propose'](input);
      },
    }));
    await store.getState().changeFilter({ explanations: [] });
    for (const path of ['/etc/ssh', '/etc/ssh/ssh_host_ed25519_key', '/etc/issue']) {
      const index = indexOf(store, path);
      const row = rowAt(store.getState().blocks, index);
      if (row === null) throw new Error(`${path} is not in sight`);
      store.getState().toggleChosen(row, index);
    }
    await store.getState().keepChosen();
    expect(requests).toEqual([
      { kind: 'keep', items: [{ path: '/etc/ssh', method: null }], activation: null },
    ]);
  });
});
