import type { JobChange } from '../../core/ipc/contract.ts';
import { idleJob } from '../../core/job/job.ts';
import type { Job, JobEvent } from '../../core/job/job.ts';
import { reduceJob } from '../../core/job/reduce.ts';
import { displayCommand } from '../../core/plan/display.ts';
import type { Plan, Step } from '../../core/plan/plan.ts';

export interface RunOptions {
  readonly plan: Plan;
  readonly planHash: string;
  readonly send: (change: JobChange) => void;
  readonly stepMs: number;
  readonly fails: boolean;
  /** Says far more than fits the window, to see that it keeps up. */
  readonly isChatty: boolean;
}

export interface RunPlayer {
  readonly job: () => Job;
  readonly cancel: () => void;
  readonly cleanUp: () => void;
}

const failingStep = 'format-btrfs';

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Say = (event: JobEvent) => void;

function sayCommands(say: Say, step: Step): void {
  const line = (source: 'command' | 'stdout', text: string): void =>
    say({ kind: 'run', event: { kind: 'log', atMs: Date.now(), stepId: step.id, source, text } });
  for (const command of step.commands) line('command', displayCommand(command));
  line('stdout', 'ok');
}

async function chatter(say: Say, step: Step): Promise<void> {
  for (let number = 1; number <= 1000; number += 1) {
    const text = `line ${number} of a tool that has a lot to say`;
    const source = 'stdout' as const;
    say({ kind: 'run', event: { kind: 'log', atMs: Date.now(), stepId: step.id, source, text } });
    if (number % 50 === 0) await pause(20);
  }
}

function fail(say: Say, step: Step): void {
  say({
    kind: 'failed',
    problem: {
      code: 'step-failed',
      values: { step: 'Make the btrfs file system nixos', command: 'mkfs.btrfs', exit: '1' },
      stepId: step.id,
      lines: [
        'ERROR: error during mkfs: Input/output error',
        'Buffer I/O error on dev dm-0, logical block 16, async page write',
      ],
    },
  });
}

/** Plays a run, step by step, with the events that main would send. */
export function playRun({ plan, planHash, send, stepMs, fails, isChatty }: RunOptions): RunPlayer {
  let job = idleJob;
  let isCancelled = false;
  const say: Say = (event) => {
    const last = job.log.at(-1)?.number ?? 0;
    job = reduceJob(job, event);
    send({
      state: job.state,
      steps: job.steps,
      log: job.log.filter(({ number }) => number > last),
      isReset: false,
    });
  };
  const run = async (): Promise<void> => {
    say({ kind: 'begun', planHash, stepIds: plan.steps.map(({ id }) => id) });
    for (const step of plan.steps) {
      const at = { atMs: Date.now(), stepId: step.id };
      say({ kind: 'run', event: { kind: 'step-started', ...at } });
      sayCommands(say, step);
      if (isChatty) await chatter(say, step);
      await pause(step.id === 'encrypt' ? stepMs * 3 : stepMs);
      if (fails && step.id === failingStep) return fail(say, step);
      say({ kind: 'run', event: { kind: 'step-finished', ...at, atMs: Date.now() } });
      if (isCancelled && step.cancelAfter !== null) {
        const problem = { code: 'cancelled', values: { state: 'The disk is empty.' } } as const;
        return say({ kind: 'failed', problem: { ...problem, stepId: step.id, lines: [] } });
      }
    }
    say({ kind: 'succeeded', target: plan.target });
  };
  void run();
  return {
    job: () => job,
    cancel: () => {
      isCancelled = true;
      say({ kind: 'run', event: { kind: 'cancel-accepted', atMs: Date.now() } });
    },
    cleanUp: () => {
      say({ kind: 'clean-up-begun' });
      say({ kind: 'cleaned-up' });
    },
  };
}
