import { ProblemError } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import type { StickProposal, StickRequest } from '../../core/stick/stick.ts';
import { createDeferred } from '../helper/deferred.ts';
import type { HelperSession } from '../helper/session.ts';
import { busyError } from '../job/busy-error.ts';
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

function problemOf(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError(unexpectedProblem());
}

export function createStickRunner(session: HelperSession, store: StickStore): StickRunner {
  let stop: (() => void) | null = null;

  async function follow({ request, proposal }: ShownStick): Promise<void> {
    const connection = await session.connection();
    const begun = createDeferred<void>();
    let hasBegun = false;
    const input = { request, hash: proposal.hash };
    const { result, cancel } = connection.request('stick-write', input, (event) => {
      hasBegun = true;
      begun.resolve();
      store.dispatch({ kind: 'run', event });
    });
    stop = cancel;
    result.then(
      (written) => {
        begun.resolve();
        store.dispatch({ kind: 'ended', result: written });
      },
      (error: unknown) => {
        const { problem } = problemOf(error);
        store.dispatch(hasBegun ? { kind: 'failed', problem } : { kind: 'withdrawn' });
        begun.reject(new ProblemError(problem));
      },
    );
    await begun.promise;
  }

  return {
    async start(shown) {
      if (store.isRunning()) throw busyError();
      stop = null;
      store.dispatch({ kind: 'begun', proposal: shown.proposal });
      try {
        await follow(shown);
      } catch (error) {
        store.dispatch({ kind: 'withdrawn' });
        throw error;
      }
    },
    cancel() {
      if (!store.isRunning()) return;
      store.dispatch({ kind: 'cancelling' });
      stop?.();
    },
  };
}
