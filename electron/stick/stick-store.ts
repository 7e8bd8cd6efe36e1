/** The stick under way: it survives a reload of the page, which asks for it and goes on. */
import { idleStickJob } from '../../core/stick/stick-job.ts';
import type { StickJob } from '../../core/stick/stick-job.ts';
import { reduceStick } from '../../core/stick/reduce.ts';
import type { StickEvent } from '../../core/stick/reduce.ts';

/** Often enough for a bar that moves, in ms. */
const changeIntervalMs = 100;

export interface StickStore {
  readonly get: () => StickJob;
  readonly isRunning: () => boolean;
  readonly dispatch: (event: StickEvent) => void;
  /** Called at once with every value. */
  readonly onChange: (listener: (job: StickJob) => void) => void;
  /** Resolves when no stick is under way. */
  readonly settled: () => Promise<void>;
}

/** @param emit gets the whole value, at most every so often */
export function createStickStore(emit: (job: StickJob) => void): StickStore {
  let job = idleStickJob;
  let isScheduled = false;
  let lastEmitMs = -Infinity;
  const listeners: ((job: StickJob) => void)[] = [];
  const isRunning = (): boolean => job.state.kind === 'running';

  function flush(): void {
    isScheduled = false;
    lastEmitMs = performance.now();
    emit(job);
  }

  return {
    get: () => job,
    isRunning,
    dispatch(event) {
      const next = reduceStick(job, event);
      if (next === job) return;
      job = next;
      for (const listener of listeners) listener(job);
      if (isScheduled) return;
      isScheduled = true;
      setTimeout(flush, Math.max(0, lastEmitMs + changeIntervalMs - performance.now()));
    },
    onChange: (listener) => void listeners.push(listener),
    async settled() {
      if (!isRunning()) return;
      await new Promise<void>((resolve) => {
        listeners.push(({ state }) => {
          if (state.kind !== 'running') resolve();
        });
      });
    },
  };
}
