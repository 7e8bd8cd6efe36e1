import { describe, expect, it, vi } from 'vitest';
import type { IgnoreRule } from '../../core/persist/persist-data.ts';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

const rule: IgnoreRule = { kind: 'path', pattern: '/etc/x', reason: 'why not' };

function makeStore(request: Partial<PageInterface['request']> = {}): AppStore {
  const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', step: '1' })));
  return createAppStore({ ...double, request: { ...double.request, ...request } });
}

function patterns(store: AppStore): readonly string[] {
  const { rules } = store.getState();
  return rules.kind === 'loaded' ? rules.value.rules.map((one) => one.rule.pattern) : [];
}

describe('ignore rules', () => {
  it('are added from a page that never asked for them, after those that are there', async () => {
    const store = makeStore();
    store.getState().ignorePath(rule);
    expect(store.getState().ruleDraft?.rule).toEqual(rule);
    expect(await store.getState().saveRule(rule)).toBeNull();
    expect(store.getState().ruleDraft).toBeNull();
    expect(patterns(store)).toHaveLength(5);
    expect(patterns(store).at(-1)).toBe('/etc/x');
  });

  it('are edited at their place and removed from it', async () => {
    const store = makeStore();
    await store.getState().loadRules();
    const before = patterns(store);
    store.getState().editRule(1);
    await store.getState().saveRule(rule);
    expect(patterns(store)).toEqual([before[0], '/etc/x', ...before.slice(2)]);
    await store.getState().removeRule(0);
    expect(patterns(store)).toEqual(['/etc/x', ...before.slice(2)]);
  });

  it('make the root be looked at again, whatever its generation', async () => {
    const forced: boolean[] = [];
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
    const store = makeStore({
      'drift.scan': async (input) => {
        forced.push(input.isForced);
        return double.request['drift.scan'](input);
      },
    });
    await store.getState().saveRule(rule);
    expect(forced).toEqual([true]);
  });

  it('are counted as soon as the root was looked at with them', async () => {
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', step: '1' })));
    let hasScanned = false;
    const request: PageInterface['request'] = {
      ...double.request,
      'rules.get': async () => ({
        ok: true,
        value: { file: '/persist.nix', rules: [{ rule, matches: hasScanned ? 3 : null }] },
      }),
      'rules.set': async () => ({ ok: true, value: {} }),
      'drift.scan': async (input) => {
        const answer = await double.request['drift.scan'](input);
        hasScanned = true;
        return answer;
      },
    };
    const store = createAppStore({ ...double, request });
    await store.getState().saveRule(rule);
    await vi.waitFor(() => {
      const { rules } = store.getState();
      expect(rules.kind === 'loaded' && rules.value.rules[0]?.matches).toBe(3);
    });
  });

  it('keep the dialog open with the reason when they could not be written', async () => {
    const store = makeStore({
      'rules.set': async () => ({
        ok: false,
        problem: { code: 'persist-file-changed', values: {}, stepId: null, lines: [] },
      }),
    });
    store.getState().ignorePath(rule);
    expect((await store.getState().saveRule(rule))?.code).toBe('persist-file-changed');
    expect(store.getState().ruleDraft).not.toBeNull();
    expect(patterns(store)).toHaveLength(4);
  });

  it('are not written over a file that cannot be read', async () => {
    let writes = 0;
    const broken = { code: 'persist-file-broken', values: {}, stepId: null } as const;
    const store = makeStore({
      'rules.get': async () => ({ ok: false, problem: { ...broken, lines: [] } }),
      'rules.set': async () => {
        writes += 1;
        return { ok: true, value: {} };
      },
    });
    expect((await store.getState().saveRule(rule))?.code).toBe('persist-file-broken');
    expect(writes).toBe(0);
  });
});
