/** The stick under way as the window knows it: one small value, sent whole whenever it changes. */
import type { Problem } from '../errors/problem.ts';
import type { Progress } from '../helper/events.ts';
import type { StepState } from '../job/job.ts';
import type { StickProposal, StickResult, StickStepId } from './stick.ts';

export interface StickJobStep {
  readonly id: StickStepId;
  readonly state: StepState;
  readonly progress: Progress | null;
}

export type StickJobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly isCancelling: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly result: StickResult };

export interface StickJob {
  readonly state: StickJobState;
  /** What is written to where; null before the first. */
  readonly proposal: StickProposal | null;
  readonly steps: readonly StickJobStep[];
}

export const idleStickJob: StickJob = { state: { kind: 'idle' }, proposal: null, steps: [] };
