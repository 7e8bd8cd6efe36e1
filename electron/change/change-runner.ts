import type { VerbInput } from '../../core/helper/verbs.ts';
import type { HelperSession } from '../helper/session.ts';
import { busyError } from '../job/busy-error.ts';
import { followRun } from '../job/follow-run.ts';
import type { ChangeStore } from './change-store.ts';

export interface ChangeRunner {
  /**
   * Starts or resumes a change and returns once the helper has begun. What stops it before that
   * rejects; what stops it later is the change's own failure.
   */
  readonly run: <V extends 'change-start' | 'change-resume'>(
    verb: V,
    input: VerbInput<V>,
  ) => Promise<void>;
}

export interface ChangeParts {
  readonly session: HelperSession;
  readonly store: ChangeStore;
}

export function createChangeRunner({ session, store }: ChangeParts): ChangeRunner {
  return {
    async run(verb, input) {
      if (store.isRunning()) throw busyError();
      store.dispatch({ kind: 'begun' });
      try {
        const connection = await session.connection();
        const run = followRun((onEvent) => connection.request(verb, input, onEvent), {
          onEvent: (event) => store.dispatch({ kind: 'run', event }),
          onEnd: (status) => store.dispatch({ kind: 'ended', status }),
          onFailure: (problem) => store.dispatch({ kind: 'failed', problem }),
        });
        await run.begun;
      } catch (error) {
        store.dispatch({ kind: 'withdrawn' });
        throw error;
      }
    },
  };
}
