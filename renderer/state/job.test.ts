import { describe, expect, it } from 'vitest';
import { GIB } from '../../core/sizes/units.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { atReview, makeStore, until } from './testing/make-store.ts';

describe('the install', () => {
  it('uses a confirmation once, and shows the run', async () => {
    const store = await atReview();
    await store.getState().startInstall('fresh', '');
    const { review } = store.getState();
    expect(review.kind === 'open' ? review.confirmation : 'none').toBeNull();
    expect(store.getState().pageId).toBe('install');
    await until(store, ({ job }) => job.state.kind === 'done');
    expect(store.getState().job.steps.every(({ state }) => state === 'done')).toBe(true);
  });

  it('does not start without an open review', async () => {
    let started = 0;
    const store = makeStore({
      request: {
        'install.start': async () => {
          started += 1;
          return { ok: true, value: {} };
        },
      },
    });
    await store.getState().startInstall('fresh', '');
    expect(started).toBe(0);
  });

  it('opens a new review for another try, and begins as it is told', async () => {
    const store = await atReview({ run: 'fails' });
    await store.getState().startInstall('fresh', '');
    await until(store, ({ job }) => job.state.kind === 'failed');
    await store.getState().restartInstall('continue');
    await until(store, ({ job }) => job.state.kind === 'done');
    expect(store.getState().jobRefusal).toBeNull();
  });

  it('starts nothing by itself when the plan is not the one that was begun', async () => {
    const page = makeDouble(scenarioOf(new URLSearchParams()));
    let started = 0;
    const store = await atReview({
      request: {
        'review.open': page.request['review.open'],
        'install.start': async () => {
          started += 1;
          return { ok: true, value: {} };
        },
      },
    });
    store.setState({ job: { ...store.getState().job, planHash: 'e'.repeat(64) } });
    await store.getState().restartInstall('continue');
    expect(started).toBe(0);
    expect(store.getState().pageId).toBe('review');
    expect(store.getState().beginning).toBe('start-over');
    expect(store.getState().job.state.kind).toBe('idle');
  });

  it('hands over what was typed, which main compares', async () => {
    const typed: string[] = [];
    const store = await atReview({
      request: {
        'install.start': async ({ typedName }) => {
          typed.push(typedName);
          return { ok: true, value: {} };
        },
      },
    });
    await store.getState().startInstall('fresh', 'nvme0n1');
    expect(typed).toEqual(['nvme0n1']);
  });

  it('asks for the passphrase again when main says that it has none', async () => {
    const store = await atReview({
      request: {
        'install.start': async () => ({
          ok: false,
          problem: { code: 'passphrase-missing', values: {}, stepId: null, lines: [] },
        }),
      },
    });
    await store.getState().startInstall('fresh', '');
    expect(store.getState().hasPassphrase).toBe(false);
    expect(store.getState().jobRefusal?.code).toBe('passphrase-missing');
    expect(store.getState().pageId).not.toBe('install');
  });

  it('ignores the answer to a review of a spec that has changed meanwhile', async () => {
    const store = await atReview();
    const late = store.getState().openReview();
    store.getState().setEfi({ sizeBytes: 4 * GIB });
    await late;
    expect(store.getState().review.kind).toBe('opening');
  });
});
