import { describe, expect, it } from 'vitest';
import type { JobChange } from '../../core/ipc/contract.ts';
import { idleJob, maximumLogLines } from '../../core/job/job.ts';
import type { Job, JobStep, LogLine } from '../../core/job/job.ts';
import { mergeJob } from './merge-job.ts';

function line(number: number): LogLine {
  return { number, atMs: 0, stepId: null, source: 'stdout', text: `line ${number}` };
}

function step(id: string, state: JobStep['state']): JobStep {
  return { id, state, startedAtMs: null, endedAtMs: null, progress: null };
}

const running: Job = {
  ...idleJob,
  state: { kind: 'running', isCancelling: false },
  planHash: 'p',
  steps: [step('a', 'done'), step('b', 'running'), step('c', 'waiting')],
  log: [line(1), line(2)],
};

function change(parts: Partial<JobChange>): JobChange {
  return { state: running.state, steps: [], log: [], checks: [], isReset: false, ...parts };
}

describe('mergeJob', () => {
  it('changes only the steps that it names, in their places', () => {
    const { steps } = mergeJob(running, change({ steps: [step('b', 'done')] }));
    expect(steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'a done',
      'b done',
      'c waiting',
    ]);
  });

  it('adds new lines once, even when an event crosses with the answer that held them', () => {
    const once = mergeJob(running, change({ log: [line(2), line(3)] }));
    expect(once.log.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(mergeJob(once, change({ log: [line(3)] })).log).toBe(once.log);
  });

  it('replaces the result of a check that was made again, and forgets all of them on a reset', () => {
    const failed = { stepId: 'b', index: 0, state: 'failed', found: 'x' } as const;
    const other = { ...failed, index: 1 } as const;
    const passed = { ...failed, state: 'passed', found: '' } as const;
    const once = mergeJob(running, change({ checks: [failed, other] }));
    expect(mergeJob(once, change({})).checks).toBe(once.checks);
    expect(mergeJob(once, change({ checks: [passed] })).checks).toEqual([other, passed]);
    expect(mergeJob(once, change({ isReset: true })).checks).toEqual([]);
  });

  it('replaces everything on a reset', () => {
    const fresh = change({ steps: [step('x', 'waiting')], log: [line(1)], isReset: true });
    expect(mergeJob(running, fresh)).toMatchObject({ steps: [{ id: 'x' }], log: [{ number: 1 }] });
  });

  it('never keeps more lines than the window holds', () => {
    const many = Array.from({ length: maximumLogLines }, (_, index) => line(index + 3));
    const { log } = mergeJob(running, change({ log: many }));
    expect(log).toHaveLength(maximumLogLines);
    expect(log.at(-1)?.number).toBe(maximumLogLines + 2);
  });
});
