import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { JobChange } from '../../core/ipc/contract.ts';
import type { JobEvent } from '../../core/job/job.ts';
import { createJobStore } from './job-store.ts';
import { changeIntervalMs } from './run-store.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const begun: JobEvent = { kind: 'begun', planHash: 'a', stepIds: ['x'] };
const line: JobEvent = {
  kind: 'run',
  event: { kind: 'log', atMs: 1, stepId: 'x', source: 'note', text: 'text' },
};

function create() {
  const changes: JobChange[] = [];
  return { changes, store: createJobStore((change) => changes.push(change)) };
}

test('a thousand lines in a second are at most eleven messages, and all of them arrive', () => {
  const { changes, store } = create();
  store.dispatch(begun);
  for (let count = 0; count < 1000; count += 1) {
    store.dispatch(line);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(changeIntervalMs);
  expect(changes.length).toBeLessThanOrEqual(11);
  expect(changes.flatMap((change) => change.log)).toHaveLength(1000);
});

test('a single change is told at once', () => {
  const { changes, store } = create();
  store.dispatch(begun);
  vi.advanceTimersByTime(0);
  expect(changes).toHaveLength(1);
});

test('an event that changes nothing is not told', () => {
  const { changes, store } = create();
  store.dispatch(line);
  vi.advanceTimersByTime(1000);
  expect(changes).toEqual([]);
});

test('main’s own listeners hear of every change', () => {
  const { store } = create();
  const kinds: string[] = [];
  store.onChange(() => kinds.push(store.get().state.kind));
  store.dispatch(begun);
  store.dispatch({ kind: 'succeeded', target: '/mnt' });
  expect(kinds).toEqual(['running', 'done']);
});
