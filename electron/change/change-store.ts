import { idleChangeJob } from '../../core/change/change-job.ts';
import type { ChangeJob } from '../../core/change/change-job.ts';
import { reduceChange } from '../../core/change/reduce.ts';
import type { ChangeEvent } from '../../core/change/reduce.ts';
import { createRunStore } from '../job/run-store.ts';
import type { RunStore } from '../job/run-store.ts';

/** The change of what is kept that is under way. */
export type ChangeStore = RunStore<ChangeJob, ChangeEvent>;

/** @param emit gets the whole value */
export function createChangeStore(emit: (job: ChangeJob) => void): ChangeStore {
  const isRunning = ({ state }: ChangeJob): boolean => state === 'running';
  return createRunStore({ idle: idleChangeJob, reduce: reduceChange, isRunning, emit });
}
