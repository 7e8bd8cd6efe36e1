import type { JobChange } from '../../core/ipc/contract.ts';
import { idleJob } from '../../core/job/job.ts';
import type { Job, JobEvent } from '../../core/job/job.ts';
import { reduceJob } from '../../core/job/reduce.ts';
import { displayCommand } from '../../core/plan/display.ts';
import type { Plan, Step } from '../../core/plan/plan.ts';
import { GIB, MIB } from '../../core/sizes/units.ts';
import { runClock } from './run-clock.ts';
import type { Scenario } from './scenario.ts';

export interface RunOptions {
  readonly plan: Plan;
  readonly planHash: string;
  readonly send: (change: JobChange) => void;
  readonly stepMs: number;
  /** `chatty` says far more than fits the window, to see that it keeps up. */
  readonly outcome: Scenario['run'];
  /** Id of the step at which it stands still; null to play it to its end. */
  readonly hold: string | null;
}

export interface RunPlayer {
  readonly job: () => Job;
  readonly cancel: () => void;
  readonly cleanUp: () => void;
}

const failingStep = 'format-btrfs';

const packages = [
  'glibc-2.42',
  'linux-6.17.8',
  'plasma-workspace-6.5.3',
  'qtwebengine-6.10.1',
  'firefox-145.0',
];

/** A build as Nix tells it: numbers that grow, and a remaining time once the rate is steady. */
async function playBuild(
  say: Say,
  stepId: string,
  { stepMs, hold }: Pick<RunOptions, 'stepMs' | 'hold'>,
): Promise<void> {
  const rounds = 20;
  for (let round = 1; round <= (stepId === hold ? 8 : rounds); round += 1) {
    const done = (3.4 * GIB * round) / rounds;
    const progress = {
      done,
      total: 3.4 * GIB,
      unit: 'bytes',
      item: packages[round % packages.length] ?? null,
      bytesPerSecond: 23.4 * MIB,
      copied: round * 61,
      toCopy: rounds * 61,
      built: Math.floor(round / 2),
      toBuild: 12,
      remainingMs: round < 4 ? null : (rounds - round) * 14_000,
    } as const;
    say({ kind: 'run', event: { kind: 'progress', atMs: Date.now(), stepId, progress } });
    await pause(stepMs);
  }
}

/** Every check is told as it is made; some go wrong where that is to be seen. */
function sayChecks(say: Say, step: Step, outcome: RunOptions['outcome']): void {
  for (const index of step.checks.keys()) {
    const isOdd = index === 2 || index === 5;
    const state = !isOdd
      ? 'passed'
      : outcome === 'unproven' && index === 2
        ? 'failed'
        : outcome === 'unsure' || outcome === 'unproven'
          ? 'unknown'
          : 'passed';
    const found =
      state === 'passed'
        ? ''
        : state === 'failed'
          ? 'compress=none'
          : 'no answer within ten minutes';
    const result = { stepId: step.id, index, state, found } as const;
    say({ kind: 'run', event: { kind: 'check-finished', atMs: Date.now(), result } });
  }
}

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

function failBuild(say: Say, step: Step): void {
  say({
    kind: 'failed',
    problem: {
      code: 'build-failed',
      values: { detail: 'the builder for hello-2.12.drv ended with exit code 2.' },
      stepId: step.id,
      lines: ['gcc: error: hello.c: No such file or directory', 'make: *** [hello.o] Error 1'],
    },
  });
}

function failProof(say: Say, step: Step): void {
  const values = { failed: 'what is written is compressed' };
  say({ kind: 'failed', problem: { code: 'proof-failed', values, stepId: step.id, lines: [] } });
}

/** Plays a run, step by step, with the events that main would send. */
export function playRun({ plan, planHash, send, stepMs, outcome, hold }: RunOptions): RunPlayer {
  let job = idleJob;
  let isCancelled = false;
  const say: Say = (event) => {
    const last = job.log.at(-1)?.number ?? 0;
    job = reduceJob(job, event);
    send({
      state: job.state,
      steps: job.steps,
      log: job.log.filter(({ number }) => number > last),
      checks: job.checks,
      isReset: false,
    });
  };
  const clock = runClock(plan, stepMs === 0, hold);
  const run = async (): Promise<void> => {
    say({ kind: 'begun', planHash, stepIds: plan.steps.map(({ id }) => id) });
    for (const step of plan.steps) {
      const at = { atMs: clock.now(), stepId: step.id };
      say({ kind: 'run', event: { kind: 'step-started', ...at } });
      sayCommands(say, step);
      if (outcome === 'chatty') await chatter(say, step);
      if (step.phase === 'build') await playBuild(say, step.id, { stepMs, hold });
      if (step.id === hold) return;
      if (outcome === 'build-fails' && step.phase === 'build') return failBuild(say, step);
      if (step.reportsChecks === true) sayChecks(say, step, outcome);
      await pause(step.id === 'encrypt' ? stepMs * 3 : stepMs);
      if (outcome === 'fails' && step.id === failingStep) return fail(say, step);
      if (outcome === 'unproven' && step.reportsChecks === true) return failProof(say, step);
      clock.endStep(step.id);
      say({ kind: 'run', event: { kind: 'step-finished', ...at, atMs: clock.now() } });
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
