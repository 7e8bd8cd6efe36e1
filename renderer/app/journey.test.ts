import { describe, expect, it } from 'vitest';
import en from '../i18n/en.json';
import { emptyDisk } from '../preview/disks.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore } from '../state/store.ts';
import type { AppState } from '../state/store.ts';
import { isPassed, isReachable, journey, pageOrder } from './journey.ts';

function stateWith(change: Partial<AppState>): AppState {
  const store = createAppStore(makeDouble(scenarioOf(new URLSearchParams())));
  store.setState({ ...change });
  return store.getState();
}

function reachable(state: AppState): string[] {
  return pageOrder.filter((id) => isReachable(id, state));
}

describe('the journey', () => {
  it('lists every page once, in order, each with a name and a help text', () => {
    expect(journey.map(({ id }) => id)).toEqual([...pageOrder]);
    for (const id of pageOrder) {
      expect(en.pages).toHaveProperty(id);
      expect(en.help).toHaveProperty(id);
    }
  });

  it('never takes Enter for Next from the review on', () => {
    const onward = journey.filter(({ isEnterNext }) => isEnterNext).map(({ id }) => id);
    expect(onward).toEqual(['welcome', 'disk', 'layout', 'passphrase']);
  });

  it('opens a page only when all before it are answered', () => {
    expect(reachable(stateWith({}))).toEqual(['welcome', 'disk']);
    const store = createAppStore(makeDouble(scenarioOf(new URLSearchParams())));
    store.setState({
      probe: {
        kind: 'loaded',
        disks: [emptyDisk],
        machine: {
          memoryBytes: 8e9,
          firmware: 'efi',
          isLiveImage: true,
          isRehearsal: true,
          kernel: '6',
        },
        run: {
          state: 'none',
          planHash: null,
          spec: null,
          device: null,
          target: null,
          finishedSteps: [],
          interruptedStep: null,
          problem: null,
        },
      },
    });
    store.getState().chooseDisk(emptyDisk);
    expect(reachable(store.getState())).toEqual(['welcome', 'disk', 'layout', 'passphrase']);
    store.setState({ hasPassphrase: true });
    expect(reachable(store.getState())).toContain('review');
    store.getState().setEfi({ sizeBytes: 1 });
    expect(reachable(store.getState())).toEqual(['welcome', 'disk', 'layout']);
  });

  it('leads nowhere else while a run goes on, and not back once the disk is made', () => {
    const { job } = stateWith({});
    const running = { ...job, state: { kind: 'running', isCancelling: false } } as const;
    expect(reachable(stateWith({ pageId: 'install', job: running }))).toEqual(['install']);
    const done = { ...job, state: { kind: 'done', target: '/mnt' } } as const;
    expect(reachable(stateWith({ pageId: 'install', job: done }))).toEqual(['install', 'done']);
  });

  it('counts as passed what lies behind', () => {
    const state = stateWith({ pageId: 'layout' });
    expect(pageOrder.filter((id) => isPassed(id, state))).toEqual(['welcome', 'disk']);
  });
});
