import { expect, it } from 'vitest';
import { idleChangeJob } from './change-job.ts';
import type { ChangeJob } from './change-job.ts';
import { reduceChange } from './reduce.ts';
import type { ChangeEvent } from './reduce.ts';

function play(...events: ChangeEvent[]): ChangeJob {
  return events.reduce(reduceChange, idleChangeJob);
}

const begun: ChangeEvent = { kind: 'begun' };
const started: ChangeEvent = {
  kind: 'run',
  event: { kind: 'run-started', atMs: 1, steps: ['check', 'build', 'no such step'] },
};

it('follows the steps', () => {
  const job = play(
    begun,
    started,
    { kind: 'run', event: { kind: 'step-started', atMs: 2, stepId: 'check' } },
    { kind: 'run', event: { kind: 'step-finished', atMs: 5, stepId: 'check' } },
    { kind: 'run', event: { kind: 'step-skipped', atMs: 6, stepId: 'build' } },
  );
  expect(job.steps).toMatchObject([
    { id: 'check', state: 'done', startedAtMs: 2, endedAtMs: 5 },
    { id: 'build', state: 'skipped', startedAtMs: null },
  ]);
});

it('keeps the last lines of the log only', () => {
  const line = (text: string): ChangeEvent => ({
    kind: 'run',
    event: { kind: 'log', atMs: 1, stepId: null, source: 'command', text },
  });
  const job = play(begun, ...Array.from({ length: 300 }, (_, at) => line(`cp ${at}`)));
  expect(job.log).toHaveLength(200);
  expect(job.log.at(-1)).toBe('$ cp 299');
});

it('takes nothing from a change that has ended', () => {
  const failed = play(begun, started, {
    kind: 'failed',
    problem: { code: 'persist-full', values: {}, stepId: 'check', lines: [] },
  });
  expect(reduceChange(failed, started)).toBe(failed);
  expect(failed).toMatchObject({ state: 'failed', problem: { code: 'persist-full' } });
});

it('begins anew without the remains of the last one', () => {
  const again = play(begun, started, { kind: 'withdrawn' }, begun);
  expect(again).toEqual({ ...idleChangeJob, state: 'running' });
});
