import { describe, expect, it } from 'vitest';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore } from './store.ts';

async function openedStore() {
  const store = createAppStore(
    makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', step: '1' }))),
  );
  await store.getState().lookIntoRoot('some-root');
  return store;
}

describe('the tree of an earlier root', () => {
  it('is there once the root was looked into, and opens and closes', async () => {
    const store = await openedStore();
    const before = store.getState().rootTree?.rows ?? [];
    const row = before.find(({ canOpen }) => canOpen);
    if (row === undefined) throw new Error('nothing to open');
    await store.getState().toggleRootRow(row);
    const opened = store.getState().rootTree?.rows ?? [];
    expect(opened.length).toBeGreaterThan(before.length);
    const same = opened.find(({ id }) => id === row.id);
    if (same !== undefined) await store.getState().toggleRootRow(same);
    expect(store.getState().rootTree?.rows.length).toBe(before.length);
  });

  it('shows what is looked for, and forgets it with the next root', async () => {
    const store = await openedStore();
    const all = store.getState().rootTree?.total ?? 0;
    await store.getState().searchRootTree('no such name anywhere');
    expect(store.getState().rootTree?.total).toBe(0);
    await store.getState().lookIntoRoot('another-root');
    expect(store.getState().rootTreeText).toBe('');
    expect(store.getState().rootTree?.total).toBe(all);
  });
});
