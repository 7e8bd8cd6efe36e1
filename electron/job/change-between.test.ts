import { expect, test } from 'vitest';

import { idleJob, maximumLogLines } from '../../core/job/job.ts';
import type { Job, JobEvent } from '../../core/job/job.ts';
import { reduceJob } from '../../core/job/reduce.ts';
import { changeBetween } from './change-between.ts';

function replay(job: Job, events: readonly JobEvent[]): Job {
  return events.reduce(reduceJob, job);
}

const begun: JobEvent = { kind: 'begun', planHash: 'a', stepIds: ['x', 'y'] };
const started: JobEvent = { kind: 'run', event: { kind: 'step-started', atMs: 1, stepId: 'x' } };

function line(text: string): JobEvent {
  return { kind: 'run', event: { kind: 'log', atMs: 1, stepId: 'x', source: 'note', text } };
}

const running = replay(idleJob, [begun, line('one')]);

test('no change is nothing to tell', () => {
  expect(changeBetween(running, running)).toBeNull();
});

test('a run of other steps replaces everything', () => {
  const change = changeBetween(idleJob, running);
  expect(change).toEqual({
    state: running.state,
    steps: running.steps,
    log: running.log,
    checks: [],
    isReset: true,
  });
});

test('else only the steps and lines that are new', () => {
  const after = replay(running, [started, line('two'), line('three')]);
  const change = changeBetween(running, after);
  expect(change?.isReset).toBe(false);
  expect(change?.steps.map(({ id, state }) => [id, state])).toEqual([['x', 'running']]);
  expect(change?.log.map(({ text }) => text)).toEqual(['two', 'three']);
});

function checked(index: number, state: 'passed' | 'failed'): JobEvent {
  const result = { stepId: 'y', index, state, found: '' };
  return { kind: 'run', event: { kind: 'check-finished', atMs: 1, result } };
}

test('results of checks are told once, and again when a repetition finds something else', () => {
  const first = replay(running, [checked(0, 'failed'), checked(1, 'passed')]);
  expect(changeBetween(running, first)?.checks.map(({ index }) => index)).toEqual([0, 1]);
  expect(changeBetween(first, replay(first, [line('two')]))?.checks).toEqual([]);
  const again = replay(first, [checked(0, 'passed')]);
  expect(changeBetween(first, again)?.checks).toEqual([
    { stepId: 'y', index: 0, state: 'passed', found: '' },
  ]);
});

test('progress travels with its step', () => {
  const progress = {
    done: 1,
    total: 2,
    unit: 'items',
    item: 'bash',
    bytesPerSecond: null,
    copied: 1,
    toCopy: 2,
    built: 0,
    toBuild: 0,
    remainingMs: null,
  } as const;
  const after = replay(running, [
    { kind: 'run', event: { kind: 'progress', atMs: 1, stepId: 'x', progress } },
  ]);
  expect(changeBetween(running, after)?.steps).toMatchObject([{ id: 'x', progress }]);
});

test('lines that fell off the front are no new ones', () => {
  const full = replay(
    running,
    Array.from({ length: maximumLogLines }, () => line('more')),
  );
  const change = changeBetween(full, replay(full, [line('last')]));
  expect(change?.log.map(({ text }) => text)).toEqual(['last']);
});
