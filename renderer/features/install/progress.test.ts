import { describe, expect, it } from 'vitest';
import type { Job, JobStep, StepState } from '../../../core/job/job.ts';
import { idleJob } from '../../../core/job/job.ts';
import { message } from '../../../core/messages/render.ts';
import type { Step } from '../../../core/plan/plan.ts';
import { command, step } from '../../../core/plan/commands.ts';
import { clockText, durationMs, progressOf, stopPoint } from './progress.ts';

function jobWith(states: Record<string, StepState>): Job {
  const steps = Object.entries(states).map(([id, state]): JobStep => ({
    id,
    state,
    startedAtMs: null,
    endedAtMs: null,
    progress: null,
  }));
  return { ...idleJob, state: { kind: 'running', isCancelling: false }, steps };
}

function planned(id: string, canStop: boolean): Step {
  const cancelAfter = canStop ? message(`cancel.${id}`) : null;
  return step({ id, phase: 'format', commands: [command('sync')], cancelAfter });
}

describe('progressOf', () => {
  it('counts what is finished, and skipped steps as finished', () => {
    const job = jobWith({ a: 'skipped', b: 'done', c: 'running', d: 'waiting' });
    expect(progressOf(job)).toMatchObject({ finished: 2, total: 4, share: 0.5 });
    expect(progressOf(job).running?.id).toBe('c');
  });

  it('does not divide by nothing', () => {
    expect(progressOf(idleJob).share).toBe(0);
  });
});

describe('stopPoint', () => {
  const plan = [planned('a', true), planned('b', false), planned('c', true), planned('d', false)];

  it('is the running step where that one allows it', () => {
    expect(stopPoint(jobWith({ a: 'running', b: 'waiting' }), plan)?.step.id).toBe('a');
  });

  it('is the next step that allows it otherwise', () => {
    const point = stopPoint(jobWith({ a: 'done', b: 'running' }), plan);
    expect(point?.step.id).toBe('c');
    expect(point?.state.id).toBe('cancel.c');
  });

  it('is nowhere once no such step is left', () => {
    expect(
      stopPoint(jobWith({ a: 'done', b: 'done', c: 'skipped', d: 'running' }), plan),
    ).toBeNull();
  });
});

describe('times', () => {
  const timed: JobStep = {
    id: 'a',
    state: 'running',
    startedAtMs: 1000,
    endedAtMs: null,
    progress: null,
  };

  it('runs while the step runs, and stands when it has ended', () => {
    expect(durationMs(timed, 4000)).toBe(3000);
    expect(durationMs({ ...timed, endedAtMs: 2500 }, 99_000)).toBe(1500);
    expect(durationMs({ ...timed, startedAtMs: null }, 99_000)).toBeNull();
  });

  it('does not go on counting for a step that ended nobody knows when', () => {
    expect(durationMs({ ...timed, state: 'failed' }, 99_000)).toBeNull();
  });

  it('never goes below zero when two clocks disagree', () => {
    expect(durationMs(timed, 500)).toBe(0);
  });

  it('is written for people', () => {
    expect(clockText(1500, true, 'en')).toBe('1.5 s');
    expect(clockText(1500, false, 'en')).toBe('0:01');
    expect(clockText(65_000, true, 'en')).toBe('1:05');
  });
});
