import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../core/errors/codes.ts';
import { makeProblem } from '../../core/errors/make-problem.ts';
import { noRun } from '../../core/helper/no-run.ts';
import { englishWords as en } from '../i18n/english/words.ts';
import { emptyDisk } from '../preview/disks.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore } from '../state/store.ts';
import type { AppState } from '../state/store.ts';
import { hasProof, isPassed, isReachable, journey, pageOrder } from './journey.ts';

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
    expect(onward).toEqual([
      'welcome',
      'checks',
      'disk',
      'layout',
      'passphrase',
      'recovery-key',
      'machine',
      'keep',
    ]);
  });

  it('is held back by a check that cannot work, and by no other', async () => {
    const blocked = createAppStore(makeDouble(scenarioOf(new URLSearchParams('checks=blocked'))));
    await blocked.getState().loadChoices();
    await blocked.getState().checkMachine();
    expect(reachable(blocked.getState())).toEqual(['welcome', 'checks']);
  });

  it('needs no user for a disk alone that is continued', () => {
    const run = { state: 'unfinished', spec: {} } as const;
    const probe = { kind: 'loaded', run, disks: [], machine: {} } as unknown as AppState['probe'];
    const excuse = journey.find(({ id }) => id === 'machine')?.excuse;
    expect(excuse?.(stateWith({ probe, beginning: 'fresh' }))).toBe('not-checked');
    expect(excuse?.(stateWith({ probe, beginning: 'continue' }))).toBeNull();
  });

  it('opens a page only when all before it are answered', async () => {
    expect(reachable(stateWith({}))).toEqual(['welcome', 'checks']);
    const store = createAppStore(makeDouble(scenarioOf(new URLSearchParams())));
    store.setState({
      probe: {
        kind: 'loaded',
        disks: [emptyDisk],
        fingerprint: '',
        machine: {
          memoryBytes: 8e9,
          firmware: 'efi',
          isLiveImage: true,
          isRehearsal: true,
          kernel: '6',
        },
        run: noRun,
      },
    });
    await store.getState().loadChoices();
    await store.getState().checkMachine();
    expect(reachable(store.getState())).toEqual(['welcome', 'checks', 'disk']);
    store.getState().chooseDisk(emptyDisk);
    const upToPassphrase = ['welcome', 'checks', 'disk', 'layout', 'passphrase'];
    expect(reachable(store.getState())).toEqual(upToPassphrase);
    store.setState({ hasPassphrase: true });
    const upToKey = [...upToPassphrase, 'recovery-key'];
    expect(reachable(store.getState())).toEqual(upToKey);
    await store.getState().makeRecoveryKey();
    expect(reachable(store.getState())).toEqual(upToKey);
    store.getState().wantRecoveryKey(false);
    expect(reachable(store.getState())).toEqual([...upToKey, 'machine']);
    store.getState().wantRecoveryKey(true);
    store.setState({ recoveryKey: 'tested' });
    expect(reachable(store.getState())).toEqual([...upToKey, 'machine']);
    store.getState().changeUser({ fullName: 'Ada' });
    expect(reachable(store.getState())).not.toContain('keep');
    store.setState({ hasPassword: true });
    expect(reachable(store.getState())).toContain('review');
    store.getState().changeSystem({ timeZone: 'Europe/Atlantis' });
    expect(reachable(store.getState())).not.toContain('keep');
    store.getState().setEfi({ sizeBytes: 1 });
    expect(reachable(store.getState())).toEqual(['welcome', 'checks', 'disk', 'layout']);
  });

  it('leads nowhere else while a run goes on, and not back once the disk is made', () => {
    const { job } = stateWith({});
    const running = { ...job, state: { kind: 'running', isCancelling: false } } as const;
    expect(reachable(stateWith({ pageId: 'install', job: running }))).toEqual(['install']);
    const done = { ...job, state: { kind: 'done', target: '/mnt' } } as const;
    expect(reachable(stateWith({ pageId: 'install', job: done }))).toEqual(['install', 'proof']);
    const failed = (code: ProblemCode): AppState =>
      stateWith({ job: { ...job, state: { kind: 'failed', problem: makeProblem(code) } } });
    expect(hasProof(failed('proof-failed'))).toBe(true);
    expect(hasProof(failed('step-failed'))).toBe(false);
  });

  it('counts as passed what lies behind', () => {
    const state = stateWith({ pageId: 'layout' });
    expect(pageOrder.filter((id) => isPassed(id, state))).toEqual(['welcome', 'checks', 'disk']);
  });
});
