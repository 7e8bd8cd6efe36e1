/** The change under way: it survives a reload of the page, which asks for it and goes on. */
import { idleChangeJob } from '../../core/change/change-job.ts';
import type { ChangeJob } from '../../core/change/change-job.ts';
import { reduceChange } from '../../core/change/reduce.ts';
import type { ChangeEvent } from '../../core/change/reduce.ts';

/** At most ten messages a second, however much a tool prints. */
const changeIntervalMs = 100;

export interface ChangeStore {
  readonly get: () => ChangeJob;
  readonly dispatch: (event: ChangeEvent) => void;
  /** Resolves when no change is under way. */
  readonly settled: () => Promise<void>;
}

/** @param emit gets the whole value, at most every so often */
export function createChangeStore(emit: (job: ChangeJob) => void): ChangeStore {
  let job = idleChangeJob;
  let isScheduled = false;
  let lastEmitMs = -Infinity;
  const waiting: (() => void)[] = [];

  function flush(): void {
    isScheduled = false;
    lastEmitMs = performance.now();
    emit(job);
  }

  return {
    get: () => job,
    dispatch(event) {
      const next = reduceChange(job, event);
      if (next === job) return;
      job = next;
      if (job.state !== 'running') for (const resolve of waiting.splice(0)) resolve();
      if (isScheduled) return;
      isScheduled = true;
      setTimeout(flush, Math.max(0, lastEmitMs + changeIntervalMs - performance.now()));
    },
    async settled() {
      if (job.state !== 'running') return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
