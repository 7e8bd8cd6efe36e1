import { isBusy } from '../job/is-busy.ts';
import type { JobStore } from '../job/job-store.ts';

/** The part of Electron's PowerSaveBlocker that is used. */
export interface SleepBlocker {
  readonly start: (type: 'prevent-display-sleep') => number;
  readonly stop: (id: number) => unknown;
}

/** Blocks sleep from the first true on until the next false. */
export function createKeepAwake(blocker: SleepBlocker): (isBusy: boolean) => void {
  let blocking: number | null = null;
  return (isNeeded) => {
    if (isNeeded && blocking === null) blocking = blocker.start('prevent-display-sleep');
    else if (!isNeeded && blocking !== null) {
      blocker.stop(blocking);
      blocking = null;
    }
  };
}

/** A machine that falls asleep in the middle loses the installation (Plasma does after minutes). */
export function keepAwakeWhileBusy(blocker: SleepBlocker, store: JobStore): void {
  const keepAwake = createKeepAwake(blocker);
  store.onChange((job) => keepAwake(isBusy(job)));
}
