import { describe, expect, it } from 'vitest';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore, followMain } from './store.ts';
import type { AppStore } from './store.ts';

type Requests = PageInterface['request'];

function makeStore(data: string, over: (request: Requests) => Partial<Requests> = () => ({})) {
  const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager', data })));
  const page: PageInterface = {
    ...double,
    request: { ...double.request, ...over(double.request) },
  };
  return createAppStore(page);
}

function summaryKind(store: AppStore): string {
  return store.getState().summary.kind;
}

describe('looking at the root', () => {
  it('tells what would be lost, and opens the tree down to what is precious', async () => {
    const store = makeStore('full');
    await store.getState().scan(false);
    const { summary, blocks, rowCount, cursor } = store.getState();
    expect(summary.kind === 'loaded' && summary.value.precious.length).toBe(2);
    const names = [...(blocks.get(0) ?? [])].map(({ path }) => path);
    expect(names).toContain('/etc/NetworkManager/system-connections');
    expect(names).toHaveLength(rowCount);
    expect(cursor).toBe(0);
  });

  it('keeps what it found before when looking again fails', async () => {
    let isBroken = false;
    const store = makeStore('full', (request) => ({
      'drift.scan': async (input) => {
        if (!isBroken) return request['drift.scan'](input);
        const problem = { code: 'scan-failed', values: {}, stepId: null, lines: [] } as const;
        return { ok: false, problem: { ...problem, lines: [] } };
      },
    }));
    await store.getState().scan(false);
    isBroken = true;
    await store.getState().scan(true);
    expect(summaryKind(store)).toBe('loaded');
    expect(store.getState().scanRefusal?.code).toBe('scan-failed');
    isBroken = false;
    await store.getState().scan(true);
    expect(store.getState().scanRefusal).toBeNull();
  });

  it('does not look twice at once', async () => {
    let scans = 0;
    const store = makeStore('full', (request) => ({
      'drift.scan': async (input) => {
        scans += 1;
        return request['drift.scan'](input);
      },
    }));
    await Promise.all([store.getState().scan(false), store.getState().scan(true)]);
    expect(scans).toBe(1);
  });

  it('tells why the first look failed', async () => {
    const store = makeStore('refused');
    await store.getState().scan(false);
    expect(store.getState().summary).toMatchObject({
      kind: 'failed',
      problem: { code: 'elevation-cancelled' },
    });
  });

  it('asks for the blank snapshot where none is found, and goes on with the chosen one', async () => {
    const store = makeStore('no-blank');
    await store.getState().scan(false);
    expect(store.getState().summary).toMatchObject({ problem: { code: 'blank-missing' } });
    await store.getState().loadBlankCandidates();
    const { blankCandidates } = store.getState();
    expect(blankCandidates).toMatchObject({ value: ['root-blank', 'before-upgrade'] });
    await store.getState().chooseBlank('root-blank');
    expect(summaryKind(store)).toBe('loaded');
  });
});

describe('the face', () => {
  it('changes only on purpose, by what main answers', async () => {
    const store = makeStore('full');
    expect(store.getState().application).toBeNull();
    await store.getState().loadApplication();
    expect(store.getState().application?.face).toMatchObject({ kind: 'manager', isChosen: false });
    await store.getState().chooseFace('installer');
    expect(store.getState().application?.face).toMatchObject({ kind: 'installer', isChosen: true });
  });

  it('opens the page that the tray asks for', () => {
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
    let ask: (asked: { readonly page: 'health' }) => void = () => undefined;
    const page: PageInterface = {
      ...double,
      on: {
        ...double.on,
        'page.asked': (listener) => {
          ask = listener;
          return () => undefined;
        },
      },
    };
    const store = createAppStore(page);
    followMain(store, page);
    ask({ page: 'health' });
    expect(store.getState().managerPage).toBe('health');
  });
});
