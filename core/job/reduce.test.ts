import { describe, expect, test } from 'vitest';

import { makeProblem } from '../errors/make-problem.ts';
import type { Progress, RunEvent } from '../helper/events.ts';
import { idleJob, maximumLogLines } from './job.ts';
import type { Job, JobEvent, JobState } from './job.ts';
import { reduceJob } from './reduce.ts';

const problem = makeProblem('step-failed', { stepId: 'b' });

const states = {
  idle: { kind: 'idle' },
  running: { kind: 'running', isCancelling: false },
  cancelling: { kind: 'running', isCancelling: true },
  failed: { kind: 'failed', problem },
  'cleaning-up': { kind: 'cleaning-up' },
  'cleaned-up': { kind: 'cleaned-up' },
  done: { kind: 'done', target: '/mnt' },
} as const satisfies Readonly<Record<string, JobState>>;
type StateName = keyof typeof states;
const stateNames = Object.keys(states) as StateName[];

function run(event: RunEvent): JobEvent {
  return { kind: 'run', event };
}

const progress: Progress = {
  done: 3,
  total: 9,
  unit: 'items',
  item: 'bash',
  bytesPerSecond: null,
  copied: 3,
  toCopy: 9,
  built: 0,
  toBuild: 0,
  remainingMs: null,
};

const events = {
  begun: { kind: 'begun', planHash: 'f'.repeat(64), stepIds: ['x', 'y'] },
  'run-started': run({ kind: 'run-started', atMs: 5, steps: ['x'] }),
  'step-started': run({ kind: 'step-started', atMs: 5, stepId: 'c' }),
  'step-finished': run({ kind: 'step-finished', atMs: 5, stepId: 'b' }),
  'step-skipped': run({ kind: 'step-skipped', atMs: 5, stepId: 'c' }),
  'step-failed': run({ kind: 'step-failed', atMs: 5, stepId: 'b', problem }),
  log: run({ kind: 'log', atMs: 5, stepId: 'b', source: 'stdout', text: 'line' }),
  progress: run({ kind: 'progress', atMs: 5, stepId: 'b', progress }),
  'check-finished': run({
    kind: 'check-finished',
    atMs: 5,
    result: { stepId: 'b', index: 1, state: 'passed', found: '' },
  }),
  'cancel-accepted': run({ kind: 'cancel-accepted', atMs: 5 }),
  succeeded: { kind: 'succeeded', target: '/mnt' },
  failed: { kind: 'failed', problem: makeProblem('helper-crashed') },
  'clean-up-begun': { kind: 'clean-up-begun' },
  'cleaned-up': { kind: 'cleaned-up' },
} as const satisfies Readonly<Record<string, JobEvent>>;
type EventName = keyof typeof events;
const eventNames = Object.keys(events) as EventName[];

/** What the state becomes; a pair that is not here is ignored: the very same job comes back. */
const transitions: Readonly<Record<StateName, Partial<Record<EventName, JobState['kind']>>>> = {
  idle: { begun: 'running', 'clean-up-begun': 'cleaning-up' },
  running: {
    'run-started': 'running',
    'step-started': 'running',
    'step-finished': 'running',
    'step-skipped': 'running',
    'step-failed': 'running',
    progress: 'running',
    'check-finished': 'running',
    log: 'running',
    'cancel-accepted': 'running',
    succeeded: 'done',
    failed: 'failed',
  },
  cancelling: {
    'run-started': 'running',
    'step-started': 'running',
    'step-finished': 'running',
    'step-skipped': 'running',
    'step-failed': 'running',
    progress: 'running',
    'check-finished': 'running',
    log: 'running',
    'cancel-accepted': 'running',
    succeeded: 'done',
    failed: 'failed',
  },
  failed: { begun: 'running', log: 'failed', 'clean-up-begun': 'cleaning-up' },
  'cleaning-up': { log: 'cleaning-up', failed: 'failed', 'cleaned-up': 'cleaned-up' },
  'cleaned-up': { begun: 'running', log: 'cleaned-up', 'clean-up-begun': 'cleaning-up' },
  done: { begun: 'running', log: 'done', 'clean-up-begun': 'cleaning-up' },
};

function jobIn(state: JobState): Job {
  return {
    state,
    planHash: 'a'.repeat(64),
    steps: [
      { id: 'a', state: 'done', startedAtMs: 1, endedAtMs: 2, progress: null },
      { id: 'b', state: 'running', startedAtMs: 3, endedAtMs: null, progress: null },
      { id: 'c', state: 'waiting', startedAtMs: null, endedAtMs: null, progress: null },
    ],
    checks: [{ stepId: 'b', index: 0, state: 'failed', found: 'x' }],
    log: [{ number: 41, atMs: 3, stepId: 'b', source: 'command', text: 'sync' }],
  };
}

describe.each(stateNames)('in the state %s', (stateName) => {
  test.each(eventNames)('the event %s', (eventName) => {
    const before = jobIn(states[stateName]);
    const after = reduceJob(before, events[eventName]);
    const expected = transitions[stateName][eventName];
    if (expected === undefined) expect(after).toBe(before);
    else {
      expect(after).not.toBe(before);
      expect(after.state.kind).toBe(expected);
    }
  });
});

const running = jobIn(states.running);

function stepAfter(event: JobEvent, id: string): unknown {
  return reduceJob(running, event).steps.find((step) => step.id === id);
}

test('steps take their state and their times from the events', () => {
  const started = { id: 'c', state: 'running', startedAtMs: 5, endedAtMs: null };
  expect(stepAfter(events['step-started'], 'c')).toMatchObject(started);
  const finished = { id: 'b', state: 'done', startedAtMs: 3, endedAtMs: 5 };
  expect(stepAfter(events['step-finished'], 'b')).toMatchObject(finished);
  expect(stepAfter(events['step-skipped'], 'c')).toMatchObject({ state: 'skipped', endedAtMs: 5 });
  expect(stepAfter(events['step-failed'], 'b')).toMatchObject({ state: 'failed', endedAtMs: 5 });
});

test('an event about a step that is not in the plan changes nothing', () => {
  const unknown = run({ kind: 'step-started', atMs: 5, stepId: 'unknown' });
  expect(reduceJob(running, unknown)).toBe(running);
});

test('a run that begins lists its steps as waiting and keeps the lines of the attempt before', () => {
  const job = reduceJob(jobIn(states.failed), events.begun);
  expect(job.steps.map(({ id, state }) => [id, state])).toEqual([
    ['x', 'waiting'],
    ['y', 'waiting'],
  ]);
  expect(job.planHash).toBe('f'.repeat(64));
  expect(job.log).toHaveLength(1);
});

test('no step goes on running in a job that failed', () => {
  const job = reduceJob(running, events.failed);
  expect(job.steps.map((step) => step.state)).toEqual(['done', 'failed', 'waiting']);
  expect(job.state).toEqual({ kind: 'failed', problem: makeProblem('helper-crashed') });
});

test('asking to stop is remembered until the run ends', () => {
  const job = reduceJob(running, events['cancel-accepted']);
  expect(job.state).toEqual({ kind: 'running', isCancelling: true });
  expect(reduceJob(job, events['step-finished']).state).toEqual(job.state);
});

test('lines are numbered on and the oldest go when there are too many', () => {
  let job = running;
  for (let count = 0; count < maximumLogLines + 10; count += 1) job = reduceJob(job, events.log);
  expect(job.log).toHaveLength(maximumLogLines);
  expect(job.log.at(-1)?.number).toBe(41 + maximumLogLines + 10);
  expect(job.log.at(0)?.number).toBe(41 + 11);
});

test('nothing is logged before there is a job', () => {
  expect(reduceJob(idleJob, events.log)).toBe(idleJob);
});

test('progress belongs to its step, and a new beginning forgets it with what was checked', () => {
  expect(stepAfter(events.progress, 'b')).toMatchObject({ progress });
  const again = reduceJob(jobIn(states.failed), events.begun);
  expect(again.steps.every((step) => step.progress === null)).toBe(true);
  expect(again.checks).toEqual([]);
});

test('results of checks are collected, and a repeated check replaces what it found', () => {
  const second = reduceJob(running, events['check-finished']);
  expect(second.checks.map(({ index, state }) => `${index} ${state}`)).toEqual([
    '0 failed',
    '1 passed',
  ]);
  const repeated = { stepId: 'b', index: 0, state: 'passed', found: '' } as const;
  const event = run({ kind: 'check-finished', atMs: 6, result: repeated });
  expect(reduceJob(second, event).checks).toHaveLength(2);
  expect(reduceJob(second, event).checks).toContainEqual(repeated);
});
