import type { ChangeStatus } from '../../core/change/change.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import type { Verb, VerbInput } from '../../core/helper/verbs.ts';
import { busyError } from '../job/busy-error.ts';
import { createDeferred } from '../helper/deferred.ts';
import type { HelperSession } from '../helper/session.ts';
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

function problemOf(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError(unexpectedProblem());
}

export function createChangeRunner({ session, store }: ChangeParts): ChangeRunner {
  async function follow<V extends Verb>(verb: V, input: VerbInput<V>): Promise<void> {
    const connection = await session.connection();
    const begun = createDeferred<void>();
    let hasBegun = false;
    const { result } = connection.request(verb, input, (event) => {
      hasBegun = true;
      begun.resolve();
      store.dispatch({ kind: 'run', event });
    });
    result.then(
      (status) => {
        begun.resolve();
        store.dispatch({ kind: 'ended', status: status as ChangeStatus });
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
    async run(verb, input) {
      if (store.get().state === 'running') throw busyError();
      store.dispatch({ kind: 'begun' });
      await follow(verb, input);
    },
  };
}
