import type { DiskIdentity } from '../../core/disks/disk.ts';
import type { CheckResult } from '../../core/helper/events.ts';
import type { RunStatus } from '../../core/helper/verbs.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { JournalEntry } from './journal.ts';

/** What a journal says of its run. */
export interface RunSummary {
  readonly spec: InstallSpec;
  readonly planHash: string;
  readonly identity: DiskIdentity;
  readonly state: Exclude<RunStatus['state'], 'none' | 'running'>;
  readonly finishedSteps: readonly string[];
  /** Begun at least once and not undone: what clean-up must look at. */
  readonly touchedSteps: readonly string[];
  readonly interruptedStep: string | null;
  /** Every step that was ever begun, undone or not: what the disk may have gone through. */
  readonly startedSteps: readonly string[];
  readonly problem: Problem | null;
  /** What the closing checks found when they were last made, in their order. */
  readonly checks: readonly CheckResult[];
  /** Tools that may still run. */
  readonly tools: readonly { readonly pid: number; readonly startTime: string }[];
}

interface Tally {
  readonly finished: Set<string>;
  readonly touched: Set<string>;
  readonly started: Set<string>;
  checks: CheckResult[];
  readonly tools: { pid: number; startTime: string }[];
  state: RunSummary['state'];
  interrupted: string | null;
  problem: Problem | null;
}

function countStep(entry: Extract<JournalEntry, { stepId: string }>, tally: Tally): void {
  const { stepId } = entry;
  switch (entry.kind) {
    case 'step-started':
      tally.interrupted = stepId;
      tally.started.add(stepId);
      tally.touched.add(stepId);
      tally.finished.delete(stepId);
      tally.checks = tally.checks.filter((result) => result.stepId !== stepId);
      return;
    case 'step-finished':
      tally.interrupted = null;
      tally.finished.add(stepId);
      return;
    case 'step-undone':
      tally.finished.delete(stepId);
      tally.touched.delete(stepId);
      if (tally.interrupted === stepId) tally.interrupted = null;
  }
}

function count(entry: JournalEntry, tally: Tally): void {
  switch (entry.kind) {
    case 'step-started':
    case 'step-finished':
    case 'step-undone':
      countStep(entry, tally);
      return;
    case 'check-finished':
      tally.checks.push(entry.result);
      return;
    case 'tool':
      tally.tools.push({ pid: entry.pid, startTime: entry.startTime });
      return;
    case 'continued':
      tally.state = 'unfinished';
      tally.problem = null;
      return;
    case 'stopped':
      tally.problem = entry.problem;
      return;
    case 'finished':
    case 'cleaned-up':
      tally.state = entry.kind;
      return;
    case 'run':
  }
}

/** The summary of a journal, or null when there is no run in it. */
export function summarise(entries: readonly JournalEntry[]): RunSummary | null {
  const [first, ...rest] = entries;
  if (first?.kind !== 'run') return null;
  const tally: Tally = {
    finished: new Set(),
    touched: new Set(),
    started: new Set(),
    checks: [],
    tools: [],
    state: 'unfinished',
    interrupted: null,
    problem: null,
  };
  for (const entry of rest) count(entry, tally);
  return {
    spec: first.spec,
    planHash: first.planHash,
    identity: first.identity,
    state: tally.state,
    finishedSteps: [...tally.finished],
    touchedSteps: [...tally.touched],
    interruptedStep: tally.interrupted,
    startedSteps: [...tally.started],
    problem: tally.problem,
    checks: tally.checks,
    tools: tally.tools,
  };
}
