import { describe, expect, it } from 'vitest';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { makeProblem } from '../../core/errors/make-problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { isOffered } from '../../core/stick/rules.ts';
import type { AppStore } from './store.ts';
import { makeStore, until } from './testing/make-store.ts';

/** An image, and a disk that holds something. */
async function choose(store: AppStore): Promise<void> {
  const { chooseImage, probeDisks, setAllowsFixed } = store.getState();
  setAllowsFixed(true);
  await chooseImage();
  await probeDisks();
  const { probe } = store.getState();
  const disks = probe.kind === 'loaded' ? probe.disks : [];
  store
    .getState()
    .chooseStick(disks.find((disk) => isOffered(disk, true) && !disk.isEmpty) ?? null);
  await store.getState().proposeStick();
  expect(store.getState().stickReview.kind).toBe('loaded');
}

function refusing(problem: Problem): Partial<PageInterface['request']> {
  return { 'stick.start': async () => Promise.resolve({ ok: false, problem }) };
}

const hasEnded = (store: AppStore): Promise<void> =>
  until(store, ({ stickJob }) => stickJob.state.kind === 'done');

describe('the page that makes a stick', () => {
  it('says why it did not begin until it was asked again what would be done', async () => {
    const store = makeStore({ request: refusing(makeProblem('proposal-differs')) });
    await choose(store);
    await store.getState().startStick('sdd');
    expect(store.getState().stickRefusal?.code).toBe('proposal-differs');
    expect(store.getState().isStickOpen).toBe(false);
    await store.getState().proposeStick();
    expect(store.getState().stickRefusal).toBeNull();
    expect(store.getState().stickReview.kind).toBe('loaded');
  });

  it('looks at the image again without asking which', async () => {
    let asked = 0;
    let looked = 0;
    const store = makeStore({
      request: {
        'stick.chooseImage': async () => {
          asked += 1;
          return Promise.resolve({ ok: true, value: { path: '/home/me/tide.iso' } });
        },
        'stick.look': async () => {
          looked += 1;
          return Promise.resolve({ ok: false, problem: makeProblem('elevation-cancelled') });
        },
      },
    });
    await store.getState().chooseImage();
    await store.getState().lookAtImage();
    expect([asked, looked]).toEqual([1, 2]);
    expect(store.getState().stickImage.kind).toBe('failed');
  });

  it('shows what has ended until it is left, and not again', async () => {
    const store = makeStore();
    await choose(store);
    await store.getState().startStick('sdd');
    await store.getState().loadStickJob();
    expect(store.getState().isStickOpen).toBe(true);
    await hasEnded(store);
    await store.getState().loadStickJob();
    expect(store.getState().isStickOpen).toBe(true);
    await store.getState().leaveStick();
    expect(store.getState().stickDisk).toBeNull();
    await store.getState().loadStickJob();
    expect(store.getState().isStickOpen).toBe(false);
  });

  it('keeps the stick for another try, but nothing of what was confirmed', async () => {
    const store = makeStore();
    await choose(store);
    const chosen = store.getState().stickDisk;
    await store.getState().startStick('sdd');
    await hasEnded(store);
    await store.getState().retryStick();
    expect(store.getState().stickDisk?.identity).toEqual(chosen?.identity);
    expect(store.getState().stickReview.kind).toBe('unasked');
  });
});
