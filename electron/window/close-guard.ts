import type { JobStore } from '../job/job-store.ts';

export interface CloseParts {
  readonly store: JobStore;
  /** Resolves when no change of what is kept is under way: closing waits for it. */
  readonly untilChanged: () => Promise<void>;
  /** Asks the run to stop at the next point where it may. */
  readonly cancel: () => void;
  /** The stick that is written, if any; it too is only stopped when the person says so. */
  readonly stick?: {
    readonly isRunning: () => boolean;
    readonly cancel: () => void;
    readonly settled: () => Promise<void>;
  };
  /** Asks the person whether what runs shall stop so that the window can close. */
  readonly ask: (what: 'install' | 'stick') => Promise<'keep' | 'stop'>;
  /** Forgets the passphrase, ends the helper, and then the window or the program. */
  readonly finish: () => Promise<void>;
  /** The program goes on in the tray, and a window may be opened again. */
  readonly staysInTray: boolean;
}

export interface CloseGuard {
  /** For the window's `close` event: holds it back until nothing is under way any more. */
  readonly onClose: (event: { readonly preventDefault: () => void }) => void;
  /** Closes as soon as it may; resolves at once when the person wants to go on. */
  readonly close: () => Promise<void>;
}

/**
 * Closing the window never stops a disk half-way. A run is stopped only when the person says so, and
 * then at a point where one may; everything else waits.
 */
export function createCloseGuard(parts: CloseParts): CloseGuard {
  let state: 'open' | 'deciding' | 'finished' = 'open';

  /** Whether the window may go. */
  async function decide(): Promise<boolean> {
    if (parts.store.get().state.kind === 'running') {
      // The run may have ended while the question was on the screen; then both answers are moot.
      const answer = await parts.ask('install');
      if (answer === 'keep') return false;
      parts.cancel();
    }
    if (parts.stick?.isRunning() === true) {
      if ((await parts.ask('stick')) === 'keep') return false;
      parts.stick.cancel();
    }
    await parts.store.settled();
    await parts.stick?.settled();
    await parts.untilChanged();
    return true;
  }

  async function close(): Promise<void> {
    if (state !== 'open') return;
    state = 'deciding';
    if (await decide()) {
      await parts.finish();
      state = parts.staysInTray ? 'open' : 'finished';
    } else state = 'open';
  }

  return {
    onClose(event) {
      if (state === 'finished') return;
      event.preventDefault();
      void close();
    },
    close,
  };
}
