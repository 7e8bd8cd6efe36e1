import { reduceStick } from '../../core/stick/reduce.ts';
import type { StickEvent } from '../../core/stick/reduce.ts';
import { idleStickJob } from '../../core/stick/stick-job.ts';
import type { StickJob } from '../../core/stick/stick-job.ts';
import { createRunStore } from '../job/run-store.ts';
import type { RunStore } from '../job/run-store.ts';

/** The stick that is written. */
export type StickStore = RunStore<StickJob, StickEvent>;

/** @param emit gets the whole value */
export function createStickStore(emit: (job: StickJob) => void): StickStore {
  const isRunning = ({ state }: StickJob): boolean => state.kind === 'running';
  return createRunStore({ idle: idleStickJob, reduce: reduceStick, isRunning, emit });
}
