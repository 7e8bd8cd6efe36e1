import type { Run } from '../job/run-store.ts';

/** The part of Electron's PowerMonitor that is used; its event can be prevented (its types lack that). */
export interface ShutdownMonitor {
  readonly on: (
    event: 'shutdown',
    listener: (event?: { readonly preventDefault: () => void }) => void,
  ) => unknown;
}

/**
 * Holds a shutdown back while a disk is written or data is moved. It takes logind's delay lock, which
 * gives seconds to come to a safe point and is no veto: the helper holds its own lock for the steps that
 * need one.
 */
export function holdShutdownWhileBusy(monitor: ShutdownMonitor, runs: readonly Run[]): void {
  monitor.on('shutdown', (event) => {
    if (runs.some((run) => run.isRunning())) event?.preventDefault();
  });
}
