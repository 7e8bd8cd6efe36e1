/** At most ten messages a second, however much a tool prints: the page has other things to do. */
export const changeIntervalMs = 100;

/** What others need to know of a run, whatever it does. */
export interface Run {
  readonly isRunning: () => boolean;
  /** Told after every event that changed something, at once. */
  readonly onChange: (listener: () => void) => void;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
}

export interface RunStore<Job, JobEvent> extends Run {
  readonly get: () => Job;
  readonly dispatch: (event: JobEvent) => void;
}

export interface RunRules<Job, JobEvent> {
  readonly idle: Job;
  /** The next value; the same one where the event changes nothing. */
  readonly reduce: (job: Job, event: JobEvent) => Job;
  readonly isRunning: (job: Job) => boolean;
  /** Gets the value of now, collected over `changeIntervalMs`. */
  readonly emit: (job: Job) => void;
}

/**
 * The one place where a run lives. It survives the page: a page that was reloaded asks for the whole
 * and goes on with what it is told.
 */
export function createRunStore<Job, JobEvent>({
  idle,
  reduce,
  isRunning,
  emit,
}: RunRules<Job, JobEvent>): RunStore<Job, JobEvent> {
  const listeners: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let job = idle;
  let isScheduled = false;
  let lastEmitMs = -Infinity;

  function flush(): void {
    isScheduled = false;
    lastEmitMs = performance.now();
    emit(job);
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    const waitMs = Math.max(0, lastEmitMs + changeIntervalMs - performance.now());
    setTimeout(flush, waitMs);
  }

  return {
    get: () => job,
    isRunning: () => isRunning(job),
    dispatch(event) {
      const next = reduce(job, event);
      if (next === job) return;
      job = next;
      for (const listener of listeners) listener();
      if (!isRunning(job)) for (const resolve of waiting.splice(0)) resolve();
      schedule();
    },
    onChange: (listener) => void listeners.push(listener),
    async settled() {
      if (isRunning(job)) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
