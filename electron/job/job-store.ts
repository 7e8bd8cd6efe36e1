import type { JobChange } from '../../core/ipc/contract.ts';
import { idleJob } from '../../core/job/job.ts';
import type { Job, JobEvent } from '../../core/job/job.ts';
import { reduceJob } from '../../core/job/reduce.ts';
import { changeBetween } from './change-between.ts';

/** At most ten messages a second, however much a tool prints: the page has other things to do. */
export const changeIntervalMs = 100;

export interface JobStore {
  readonly get: () => Job;
  readonly dispatch: (event: JobEvent) => void;
  /** Told after every event that changed something, at once. */
  readonly onChange: (listener: (job: Job) => void) => void;
}

/**
 * The one place where the job lives. It survives the page: a page that was reloaded asks for the whole
 * job and goes on with the changes.
 *
 * @param emit gets the changes, collected
 */
export function createJobStore(emit: (change: JobChange) => void): JobStore {
  const listeners: ((job: Job) => void)[] = [];
  let job = idleJob;
  let emitted = idleJob;
  let isScheduled = false;
  let lastEmitMs = -Infinity;

  function flush(): void {
    isScheduled = false;
    lastEmitMs = performance.now();
    const change = changeBetween(emitted, job);
    emitted = job;
    if (change !== null) emit(change);
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    const waitMs = Math.max(0, lastEmitMs + changeIntervalMs - performance.now());
    setTimeout(flush, waitMs);
  }

  return {
    get: () => job,
    dispatch(event) {
      const next = reduceJob(job, event);
      if (next === job) return;
      job = next;
      for (const listener of listeners) listener(job);
      schedule();
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
