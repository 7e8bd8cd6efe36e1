import { isBusy } from '../job/is-busy.ts';
import type { JobStore } from '../job/job-store.ts';

/** The part of Electron's PowerSaveBlocker that is used. */
export interface SleepBlocker {
  readonly start: (type: 'prevent-display-sleep') => number;
  readonly stop: (id: number) => unknown;
}

/** A machine that falls asleep in the middle loses the installation (Plasma does after minutes). */
export function keepAwakeWhileBusy(blocker: SleepBlocker, store: JobStore): void {
  let blocking: number | null = null;
  store.onChange((job) => {
    if (isBusy(job) && blocking === null) blocking = blocker.start('prevent-display-sleep');
    else if (!isBusy(job) && blocking !== null) {
      blocker.stop(blocking);
      blocking = null;
    }
  });
}
