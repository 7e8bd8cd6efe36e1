import { expect, test } from 'vitest';

import { makeProblem } from '../../core/errors/make-problem.ts';
import type { JobEvent } from '../../core/job/job.ts';
import { createJobStore } from '../job/job-store.ts';
import { createCloseGuard } from './close-guard.ts';

const begun: JobEvent = { kind: 'begun', planHash: 'a', stepIds: [] };

function create(answer: 'keep' | 'stop', { change = Promise.resolve(), staysInTray = false } = {}) {
  const done: string[] = [];
  const store = createJobStore(() => undefined);
  const guard = createCloseGuard({
    store,
    untilChanged: async () => change,
    staysInTray,
    cancel: () => done.push('cancel'),
    ask: async () => Promise.resolve(done.push('ask')).then(() => answer),
    finish: async () => Promise.resolve(done.push('finish')).then(() => undefined),
  });
  const isHeldBack = (): boolean => {
    let isPrevented = false;
    guard.onClose({ preventDefault: () => (isPrevented = true) });
    return isPrevented;
  };
  return { done, store, guard, isHeldBack };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('with nothing under way the window finishes and then goes', async () => {
  const { done, isHeldBack } = create('keep');
  expect(isHeldBack()).toBe(true);
  await settle();
  expect(done).toEqual(['finish']);
  expect(isHeldBack()).toBe(false);
});

test('a run goes on when the person says so, and the question comes again', async () => {
  const { done, store, isHeldBack } = create('keep');
  store.dispatch(begun);
  expect(isHeldBack()).toBe(true);
  await settle();
  expect(isHeldBack()).toBe(true);
  await settle();
  expect(done).toEqual(['ask', 'ask']);
});

test('asked to stop, the window waits for the safe point', async () => {
  const { done, store, isHeldBack } = create('stop');
  store.dispatch(begun);
  expect(isHeldBack()).toBe(true);
  await settle();
  expect(done).toEqual(['ask', 'cancel']);
  expect(isHeldBack()).toBe(true);
  store.dispatch({ kind: 'failed', problem: makeProblem('cancelled') });
  await settle();
  expect(done).toEqual(['ask', 'cancel', 'finish']);
});

test('a clean-up is waited for, without a question', async () => {
  const { done, store, guard } = create('keep');
  store.dispatch({ kind: 'clean-up-begun' });
  const closed = guard.close();
  await settle();
  expect(done).toEqual([]);
  store.dispatch({ kind: 'cleaned-up' });
  await closed;
  expect(done).toEqual(['finish']);
});

test('impatient clicks ask only once', async () => {
  const { done, store, isHeldBack } = create('keep');
  store.dispatch(begun);
  expect([isHeldBack(), isHeldBack(), isHeldBack()]).toEqual([true, true, true]);
  await settle();
  expect(done).toEqual(['ask']);
});
