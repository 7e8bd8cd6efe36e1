import { describe, expect, it } from 'vitest';
import type { ChangeRequest } from '../../core/change/change.ts';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore, followMain } from './store.ts';
import type { AppState, AppStore } from './store.ts';

type Requests = Partial<PageInterface['request']>;

function makeStore(words: Readonly<Record<string, string>> = {}, request: Requests = {}): AppStore {
  const double = makeDouble(
    scenarioOf(new URLSearchParams({ face: 'manager', step: '1', ...words })),
  );
  const page: PageInterface = { ...double, request: { ...double.request, ...request } };
  const store = createAppStore(page);
  followMain(store, page);
  return store;
}

async function until(store: AppStore, isSo: (state: AppState) => boolean): Promise<void> {
  if (isSo(store.getState())) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve();
    });
  });
}

function keep(...paths: string[]): ChangeRequest {
  return { kind: 'keep', items: paths.map((path) => ({ path, method: null })), activation: null };
}

describe('proposing', () => {
  it('opens at once and shows the proposal when it has come', async () => {
    const store = makeStore();
    const done = store.getState().proposeChange(keep('/var/lib/bluetooth'));
    expect(store.getState().change.kind).toBe('proposing');
    await done;
    const { change } = store.getState();
    expect(change.kind === 'open' && change.proposal.items.map(({ item }) => item.path)).toEqual([
      '/var/lib/bluetooth',
    ]);
  });

  it('proposes anew with another method, with what was there on the screen meanwhile', async () => {
    const asked: ChangeRequest[] = [];
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
    const store = makeStore(
      {},
      {
        'change.propose': async (request) => {
          asked.push(request);
          return double.request['change.propose'](request);
        },
      },
    );
    await store.getState().proposeChange(keep('/srv/x'));
    const renewing = store.getState().chooseMethod('/srv/x', 'subvolume');
    const { change } = store.getState();
    expect(change.kind === 'open' && change.isRenewing && change.confirmation).toBeNull();
    await renewing;
    await store.getState().chooseActivation('next-boot');
    expect(asked.at(-1)).toEqual({
      kind: 'keep',
      items: [{ path: '/srv/x', method: 'subvolume' }],
      activation: 'next-boot',
    });
    const after = store.getState().change;
    expect(after.kind === 'open' && after.proposal.activation).toBe('next-boot');
  });

  it('goes back to what could be done when another choice cannot', async () => {
    const double = makeDouble(scenarioOf(new URLSearchParams({ face: 'manager' })));
    const store = makeStore(
      {},
      {
        'change.propose': async (request) => {
          const isOdd = request.kind === 'keep' && request.items[0]?.method === 'subvolume';
          if (!isOdd) return double.request['change.propose'](request);
          const problem = { code: 'persist-full', values: {}, stepId: null } as const;
          return { ok: false, problem: { ...problem, lines: [] } };
        },
      },
    );
    await store.getState().proposeChange(keep('/srv/x'));
    await store.getState().chooseMethod('/srv/x', 'subvolume');
    const { change } = store.getState();
    expect(change.kind === 'open' && change.refusal?.code).toBe('persist-full');
    expect(change.kind === 'open' && change.proposal.items[0]?.item.method).toBe('bind');
    expect(change.kind === 'open' && change.confirmation).toBeTypeOf('string');
  });

  it('does not open again when it was closed before the answer', async () => {
    const store = makeStore();
    const done = store.getState().proposeChange(keep('/srv/x'));
    store.getState().closeChange();
    await done;
    expect(store.getState().change.kind).toBe('closed');
  });

  it('shows the answer to the last question only', async () => {
    const store = makeStore();
    const first = store.getState().proposeChange(keep('/srv/a'));
    const second = store.getState().proposeChange(keep('/srv/b'));
    await Promise.all([first, second]);
    const { change } = store.getState();
    expect(change.kind === 'open' && change.proposal.items[0]?.item.path).toBe('/srv/b');
  });
});

describe('confirming', () => {
  it('goes over to the progress and follows it to its end', async () => {
    const store = makeStore();
    await store.getState().proposeChange(keep('/var/lib/bluetooth'));
    await store.getState().confirmChange();
    expect(store.getState().change.kind).toBe('progress');
    expect(store.getState().begunChange?.paths).toEqual(['/var/lib/bluetooth']);
    await until(store, ({ changeJob }) => changeJob.state === 'done');
    expect(store.getState().changeJob.status?.state).toBe('done');
  });

  it('uses a confirmation once, and proposes anew when it was refused', async () => {
    let starts = 0;
    const store = makeStore(
      {},
      {
        'change.start': async () => {
          starts += 1;
          const problem = {
            code: 'proposal-differs',
            values: {},
            stepId: null,
            lines: [],
          } as const;
          return { ok: false, problem: { ...problem, lines: [] } };
        },
      },
    );
    await store.getState().proposeChange(keep('/srv/x'));
    await Promise.all([store.getState().confirmChange(), store.getState().confirmChange()]);
    expect(starts).toBe(1);
    const { change } = store.getState();
    expect(change.kind === 'open' && change.refusal?.code).toBe('proposal-differs');
    expect(change.kind === 'open' && change.confirmation).not.toBeNull();
  });

  it('looks again at what is kept once it is over', async () => {
    const store = makeStore();
    await store.getState().loadKept();
    const before = store.getState().kept;
    await store.getState().proposeChange(keep('/srv/x'));
    await store.getState().confirmChange();
    await until(store, ({ kept }) => kept !== before && kept.kind === 'loaded');
    expect(store.getState().changeJob.state).toBe('done');
  });
});

describe('a change that stopped', () => {
  it('can be finished', async () => {
    const store = makeStore({ change: 'fails' });
    await store.getState().proposeChange(keep('/var/lib/bluetooth'));
    await store.getState().confirmChange();
    await until(store, ({ changeJob }) => changeJob.state === 'failed');
    await store.getState().resumeUnfinished('finish');
    await until(store, ({ changeJob }) => changeJob.state === 'done');
    expect(store.getState().changeRefusal).toBeNull();
  });

  it('of an earlier session is taken up by its id', async () => {
    const store = makeStore({ change: 'unfinished' });
    await store.getState().loadChanges();
    const { changes } = store.getState();
    const [first] = changes.kind === 'loaded' ? changes.value : [];
    await store.getState().resumeChange(first?.id ?? '', 'undo');
    expect(store.getState().begunChange?.paths).toEqual(first?.paths);
    await until(store, ({ changeJob }) => changeJob.status?.state === 'undone');
  });

  it('that is not there is said to be unknown', async () => {
    const store = makeStore();
    await store.getState().resumeUnfinished('undo');
    expect(store.getState().changeRefusal?.code).toBe('change-unknown');
    expect(store.getState().change.kind).toBe('closed');
  });
});
