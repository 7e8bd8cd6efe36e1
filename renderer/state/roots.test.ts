import { describe, expect, it } from 'vitest';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { loadedOf } from './loading.ts';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

const path = '/etc/gauge.toml';

function makeStore(request: Partial<PageInterface['request']> = {}): AppStore {
  const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', step: '1' })));
  return createAppStore({ ...double, request: { ...double.request, ...request } });
}

function sizes(store: AppStore): readonly (number | null)[] {
  return (loadedOf(store.getState().roots) ?? []).map(({ exclusiveBytes }) => exclusiveBytes);
}

describe('earlier roots', () => {
  it('are listed before they are counted, and stay counted when listed again', async () => {
    const store = makeStore();
    const seen: (number | null)[] = [];
    store.subscribe(() => {
      const [first] = sizes(store);
      if (first !== undefined) seen.push(first);
    });
    await store.getState().loadRoots();
    expect(seen[0]).toBeNull();
    expect(sizes(store)[0]).toBeGreaterThan(0);
    seen.length = 0;
    await store.getState().loadRoots();
    expect(seen).not.toContain(null);
  });

  it('stay listed when counting fails', async () => {
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
    const store = makeStore({
      'roots.list': async (input) =>
        input.isCounted
          ? { ok: false, problem: { code: 'internal', values: {}, stepId: null, lines: [] } }
          : double.request['roots.list'](input),
    });
    await store.getState().loadRoots();
    expect(store.getState().roots.kind).toBe('loaded');
    expect(store.getState().isRootsBusy).toBe(false);
  });

  it('say what they held; the answer for one that was closed is dropped', async () => {
    const store = makeStore();
    const done = store.getState().lookIntoRoot('some-root');
    store.getState().closeRoot();
    await done;
    expect(store.getState().openRoot).toBeNull();
    await store.getState().lookIntoRoot('some-root');
    expect(store.getState().openRoot?.summary.kind).toBe('loaded');
  });
});

describe('versions of a path', () => {
  it('are compared and brought back', async () => {
    const store = makeStore();
    await store.getState().findVersions(path);
    const list = store.getState().versions?.list;
    const root = list?.kind === 'loaded' ? list.value[1]?.roots[0] : null;
    expect(root).toBeTypeOf('string');
    await store.getState().compareVersion(root ?? '');
    expect(store.getState().versions?.comparison.kind).toBe('loaded');
    await store.getState().restore({ root: root ?? '', path, target: 'place' });
    const { restoring } = store.getState();
    expect(restoring.kind === 'done' && restoring.result.formerAt).not.toBeNull();
  });

  it('forget what was brought back before when another is chosen', async () => {
    const store = makeStore();
    await store.getState().findVersions(path);
    await store.getState().restore({ root: 'x', path, target: 'kept' });
    expect(store.getState().restoring.kind).toBe('failed');
    await store.getState().findVersions('/etc/other');
    expect(store.getState().restoring.kind).toBe('idle');
  });

  it('show the answer to the last question only', async () => {
    const store = makeStore();
    const first = store.getState().findVersions('/a');
    const second = store.getState().findVersions('/b');
    await Promise.all([first, second]);
    expect(store.getState().versions?.path).toBe('/b');
    expect(store.getState().versions?.list.kind).toBe('loaded');
  });
});
