import type { Run } from '../job/run-store.ts';

/** The part of Electron's PowerSaveBlocker that is used. */
export interface SleepBlocker {
  readonly start: (type: 'prevent-display-sleep') => number;
  readonly stop: (id: number) => unknown;
}

/**
 * Blocks sleep from the moment that one of these runs until none does: a machine that falls asleep in
 * the middle loses an installation (Plasma does after minutes).
 */
export function keepAwakeWhileBusy(blocker: SleepBlocker, runs: readonly Run[]): void {
  let blocking: number | null = null;
  const update = (): void => {
    const isNeeded = runs.some((run) => run.isRunning());
    if (isNeeded && blocking === null) blocking = blocker.start('prevent-display-sleep');
    else if (!isNeeded && blocking !== null) {
      blocker.stop(blocking);
      blocking = null;
    }
  };
  for (const run of runs) run.onChange(update);
}
