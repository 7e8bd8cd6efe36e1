import { describe, expect, it } from 'vitest';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

function makeStore(request: Partial<PageInterface['request']> = {}): AppStore {
  const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', step: '1' })));
  return createAppStore({ ...double, request: { ...double.request, ...request } });
}

describe('what is kept', () => {
  it('stays on the screen while it is looked at again, and is asked for once', async () => {
    let asked = 0;
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
    const store = makeStore({
      'kept.get': async (input) => {
        asked += 1;
        return double.request['kept.get'](input);
      },
    });
    await store.getState().loadKept();
    const again = Promise.all([store.getState().loadKept(), store.getState().loadKept()]);
    expect(store.getState().kept.kind).toBe('loaded');
    expect(store.getState().isKeptBusy).toBe(true);
    await again;
    expect(asked).toBe(2);
    expect(store.getState().isKeptBusy).toBe(false);
  });

  it('is shown as Nix in the form that was asked for last', async () => {
    const store = makeStore();
    const first = store.getState().loadKeptText('nixos');
    const second = store.getState().loadKeptText('preservation');
    await Promise.all([first, second]);
    const { keptText } = store.getState();
    expect(keptText?.format).toBe('preservation');
    expect(keptText?.text.kind === 'loaded' && keptText.text.value).toContain('preserveAt');
  });

  it('is saved, or says why not', async () => {
    const problem = { code: 'file-not-written', values: {}, stepId: null } as const;
    const store = makeStore({
      'kept.export': async () => ({ ok: false, problem: { ...problem, lines: [] } }),
    });
    expect(await store.getState().exportKept('nixos')).toHaveProperty('problem');
    expect(await makeStore().getState().exportKept('nixos')).toEqual({
      path: '/home/ada/kept-nixos.nix',
    });
  });
});
