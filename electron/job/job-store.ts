import type { JobChange } from '../../core/ipc/contract.ts';
import { idleJob } from '../../core/job/job.ts';
import type { Job, JobEvent } from '../../core/job/job.ts';
import { reduceJob } from '../../core/job/reduce.ts';
import { changeBetween } from './change-between.ts';
import { isBusy } from './is-busy.ts';
import { createRunStore } from './run-store.ts';
import type { RunStore } from './run-store.ts';

export type JobStore = RunStore<Job, JobEvent>;

/** @param emit gets what has changed since it was last called: the log would be too long to send whole */
export function createJobStore(emit: (change: JobChange) => void): JobStore {
  let emitted = idleJob;
  return createRunStore({
    idle: idleJob,
    reduce: reduceJob,
    isRunning: isBusy,
    emit(job) {
      const change = changeBetween(emitted, job);
      emitted = job;
      if (change !== null) emit(change);
    },
  });
}
