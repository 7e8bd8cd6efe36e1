/**
 * The install job as the window knows it: one value, changed only by events, so that a page that was
 * reloaded (or crashed) asks for the value and goes on from there.
 */
import type { Problem } from '../errors/problem.ts';
import type { CheckResult, Progress, RunEvent } from '../helper/events.ts';

export type StepState = 'waiting' | 'running' | 'done' | 'skipped' | 'failed';

export interface JobStep {
  readonly id: string;
  readonly state: StepState;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  /** How far it is, while it runs and can say so. */
  readonly progress: Progress | null;
}

export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly isCancelling: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'cleaning-up' }
  | { readonly kind: 'cleaned-up' }
  | { readonly kind: 'done'; readonly target: string };

export interface LogLine {
  readonly number: number;
  readonly atMs: number;
  readonly stepId: string | null;
  readonly source: 'command' | 'stdout' | 'stderr' | 'note';
  readonly text: string;
}

export interface Job {
  readonly state: JobState;
  readonly planHash: string | null;
  readonly steps: readonly JobStep[];
  readonly log: readonly LogLine[];
  /** What the closing checks found, in their order. */
  readonly checks: readonly CheckResult[];
}

export type JobEvent =
  | { readonly kind: 'begun'; readonly planHash: string; readonly stepIds: readonly string[] }
  | { readonly kind: 'run'; readonly event: RunEvent }
  | { readonly kind: 'succeeded'; readonly target: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'clean-up-begun' }
  | { readonly kind: 'cleaned-up' };

/** Lines kept for the window; the complete log is saved from the helper's journal. */
export const maximumLogLines = 5000;

export const idleJob: Job = {
  state: { kind: 'idle' },
  planHash: null,
  steps: [],
  log: [],
  checks: [],
};
