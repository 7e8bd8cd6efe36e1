import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import type { Verb, VerbOutput } from '../../core/helper/verbs.ts';
import type { SentRequest } from '../helper/connection.ts';
import { createDeferred } from '../helper/deferred.ts';

export interface RunListener<V extends Verb> {
  /** The helper has begun. Once, and before anything else. */
  readonly onBegun?: () => void;
  readonly onEvent: (event: RunEvent) => void;
  readonly onEnd: (output: VerbOutput<V>) => void;
  /** It failed after it had begun. */
  readonly onFailure: (problem: Problem) => void;
}

export interface FollowedRun {
  /** Resolves when the helper has begun; rejects with the reason when it never did. */
  readonly begun: Promise<void>;
  /** Asks the helper to stop at the next point where it may. */
  readonly cancel: () => void;
}

/**
 * Follows a request that goes on for long, from the helper's first word to its end.
 *
 * @param send sends the request, with who hears of its events
 */
export function followRun<V extends Verb>(
  send: (onEvent: (event: RunEvent) => void) => SentRequest<V>,
  { onBegun, onEvent, onEnd, onFailure }: RunListener<V>,
): FollowedRun {
  const begun = createDeferred<void>();
  let hasBegun = false;

  function beginOnce(): void {
    if (hasBegun) return;
    hasBegun = true;
    onBegun?.();
    begun.resolve();
  }

  const { result, cancel } = send((event) => {
    beginOnce();
    onEvent(event);
  });
  result.then(
    (output) => {
      beginOnce();
      onEnd(output);
    },
    (error: unknown) => {
      const isProblem = error instanceof ProblemError;
      if (hasBegun) onFailure(isProblem ? error.problem : unexpectedProblem());
      else begun.reject(error instanceof Error ? error : new Error(String(error)));
    },
  );
  return { begun: begun.promise, cancel };
}
