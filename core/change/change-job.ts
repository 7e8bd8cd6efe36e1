/** The change under way as the window knows it: one small value, sent whole whenever it changes. */
import type { Problem } from '../errors/problem.ts';
import type { StepState } from '../job/job.ts';
import type { Message } from '../messages/message.ts';
import type { ChangeStatus, ChangeStepId } from './change.ts';

export interface ChangeJobStep {
  readonly id: ChangeStepId;
  readonly title: Message;
  readonly state: StepState;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
}

export interface ChangeJob {
  readonly state: 'idle' | 'running' | 'failed' | 'done';
  readonly steps: readonly ChangeJobStep[];
  /** The last lines, oldest first, at most 200. */
  readonly log: readonly string[];
  readonly problem: Problem | null;
  /** How it ended, from the helper. */
  readonly status: ChangeStatus | null;
}

export const idleChangeJob: ChangeJob = {
  state: 'idle',
  steps: [],
  log: [],
  problem: null,
  status: null,
};
