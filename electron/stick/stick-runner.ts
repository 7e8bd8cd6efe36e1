import type { StickProposal, StickRequest } from '../../core/stick/stick.ts';
import type { HelperSession } from '../helper/session.ts';
import { busyError } from '../job/busy-error.ts';
import { followRun } from '../job/follow-run.ts';
import type { FollowedRun } from '../job/follow-run.ts';
import type { StickStore } from './stick-store.ts';

/** What was shown, and may be confirmed. */
export interface ShownStick {
  readonly request: StickRequest;
  readonly proposal: StickProposal;
}

export interface StickRunner {
  /**
   * Begins to write and returns once the helper has begun. What stops it before that rejects; what
   * stops it later is the job's own failure.
   */
  readonly start: (shown: ShownStick) => Promise<void>;
  /** Asks to stop after the block under way; nothing when no stick is written. */
  readonly cancel: () => void;
}

export function createStickRunner(session: HelperSession, store: StickStore): StickRunner {
  let run: FollowedRun | null = null;
  let isUnwanted = false;

  async function begin({ request, proposal }: ShownStick): Promise<void> {
    const connection = await session.connection();
    // Stopped while the password dialog was open.
    if (isUnwanted) return store.dispatch({ kind: 'withdrawn' });
    const input = { request, hash: proposal.hash };
    run = followRun((onEvent) => connection.request('stick-write', input, onEvent), {
      onEvent: (event) => store.dispatch({ kind: 'run', event }),
      onEnd: (result) => store.dispatch({ kind: 'ended', result }),
      onFailure: (problem) => store.dispatch({ kind: 'failed', problem }),
    });
    await run.begun;
  }

  return {
    async start(shown) {
      if (store.isRunning()) throw busyError();
      run = null;
      isUnwanted = false;
      store.dispatch({ kind: 'begun', proposal: shown.proposal });
      try {
        await begin(shown);
      } catch (error) {
        store.dispatch({ kind: 'withdrawn' });
        throw error;
      }
    },
    cancel() {
      if (!store.isRunning()) return;
      store.dispatch({ kind: 'cancelling' });
      isUnwanted = true;
      run?.cancel();
    },
  };
}
