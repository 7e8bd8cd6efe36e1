import { problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import type { HelperFrame } from '../../core/helper/frames.ts';
import { verbs } from '../../core/helper/verbs.ts';
import type { Verb } from '../../core/helper/verbs.ts';

type EventFrame = Extract<HelperFrame, { kind: 'event' }>;
type ResultFrame = Extract<HelperFrame, { kind: 'result' }>;

interface Waiting {
  readonly verb: Verb;
  readonly onEvent: (event: RunEvent) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  nextSequence: number;
}

export interface PendingRequests {
  /** A new id, rising from 1, and the promise of its result. */
  readonly add: (
    verb: Verb,
    onEvent: (event: RunEvent) => void,
  ) => { readonly id: number; readonly result: Promise<unknown> };
  /** Hands a frame to the request that it names. Throws when it names none or breaks the order. */
  readonly handle: (frame: EventFrame | ResultFrame) => void;
  readonly rejectAll: (problem: Problem) => void;
}

function disorder(detail: string): Error {
  return problemError('frame-malformed', { values: { detail } });
}

function parseResult(verb: Verb, value: unknown): unknown {
  const parsed = verbs[verb].output.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw disorder(`result of ${verb}: ${place}`.slice(0, 200));
}

/** The requests that wait for their result. Each gets exactly one, whatever happens. */
export function createPendingRequests(): PendingRequests {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function find(id: number): Waiting {
    const request = waiting.get(id);
    if (request === undefined) throw disorder(`no request ${id} is open`);
    return request;
  }

  function handleEvent({ id, sequence, event }: EventFrame): void {
    const request = find(id);
    if (sequence !== request.nextSequence) throw disorder('event out of order');
    request.nextSequence += 1;
    request.onEvent(event);
  }

  function handleResult({ id, outcome }: ResultFrame): void {
    // The helper could not tell which request it answers: the conversation is over.
    if (id === null)
      throw outcome.ok ? disorder('nameless result') : new ProblemError(outcome.problem);
    const request = find(id);
    const value = outcome.ok ? parseResult(request.verb, outcome.value) : undefined;
    waiting.delete(id);
    if (outcome.ok) request.resolve(value);
    else request.reject(new ProblemError(outcome.problem));
  }

  return {
    add(verb, onEvent) {
      lastId += 1;
      const id = lastId;
      const result = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { verb, onEvent, resolve, reject, nextSequence: 0 });
      });
      return { id, result };
    },
    handle(frame) {
      if (frame.kind === 'event') handleEvent(frame);
      else handleResult(frame);
    },
    rejectAll(problem) {
      const requests = [...waiting.values()];
      waiting.clear();
      for (const request of requests) request.reject(new ProblemError(problem));
    },
  };
}
