import { problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import type { Beginning } from '../../core/helper/verbs.ts';
import { busyError } from './busy-error.ts';
import type { HelperConnection, InstallSecrets } from '../helper/connection.ts';
import { createDeferred } from '../helper/deferred.ts';
import type { HelperSession } from '../helper/session.ts';
import type { Review } from '../review/confirmations.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { isBusy } from './is-busy.ts';
import type { JobStore } from './job-store.ts';

export interface InstallRunner {
  /**
   * Starts the install and returns once the helper reports that it has begun. What stops it before
   * that rejects, and the job stays as it was; what stops it later is the job's own failure.
   */
  readonly start: (review: Review, beginning: Beginning) => Promise<void>;
  /** Asks the run to stop at the next point where it may. */
  readonly cancel: () => void;
}

export interface RunnerParts {
  readonly session: HelperSession;
  readonly secrets: Secrets;
  readonly store: JobStore;
}

interface Run {
  /** Resolves when the helper has begun; rejects when it never did. */
  readonly begun: Promise<void>;
  readonly cancel: () => void;
}

function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : unexpectedProblem();
}

/** One run over an open connection, followed to its end. The secrets go when it has succeeded. */
function followRun(parts: RunnerParts, connection: HelperConnection, order: Order): Run {
  const { store, secrets } = parts;
  const { spec, plan, planHash } = order.review;
  const begun = createDeferred<void>();
  let hasBegun = false;

  function beginOnce(): void {
    if (hasBegun) return;
    hasBegun = true;
    store.dispatch({ kind: 'begun', planHash, stepIds: plan.steps.map((step) => step.id) });
    begun.resolve();
  }

  const input = { spec, planHash, beginning: order.beginning };
  const request = connection.install({ input, secrets: order.secrets }, (event) => {
    beginOnce();
    store.dispatch({ kind: 'run', event });
  });
  request.result.then(
    ({ target }) => {
      beginOnce();
      secrets.clear();
      store.dispatch({ kind: 'succeeded', target });
    },
    (error: unknown) => {
      if (hasBegun) store.dispatch({ kind: 'failed', problem: problemOf(error) });
      else begun.reject(error instanceof Error ? error : new Error(String(error)));
    },
  );
  return { begun: begun.promise, cancel: request.cancel };
}

interface Order {
  readonly review: Review;
  readonly beginning: Beginning;
  readonly secrets: InstallSecrets;
}

/** What the install is given. The person may have cleared it while a password dialog was open. */
function secretsFor({ spec }: Review, secrets: Secrets): InstallSecrets {
  const passphrase = secrets.passphrase.get();
  if (passphrase === null) throw problemError('passphrase-missing');
  const recoveryKey = secrets.recoveryKey.get();
  const wantsKey = spec.encryption.recoveryKey === true;
  if (wantsKey && recoveryKey === null) throw problemError('recovery-key-missing');
  const userPassword = secrets.password.get();
  const hasUser = spec.system !== undefined;
  if (hasUser && userPassword === null) throw problemError('password-missing');
  return {
    passphrase,
    ...(wantsKey && recoveryKey !== null ? { recoveryKey } : {}),
    ...(hasUser && userPassword !== null ? { userPassword } : {}),
  };
}

export function createInstallRunner(parts: RunnerParts): InstallRunner {
  const { session, secrets, store } = parts;
  let isStarting = false;
  let run: Run | null = null;

  async function begin(review: Review, beginning: Beginning): Promise<void> {
    const connection = await session.connection();
    const given = secretsFor(review, secrets);
    run = followRun(parts, connection, { review, beginning, secrets: given });
    await run.begun;
  }

  return {
    async start(review, beginning) {
      if (isStarting || isBusy(store.get())) throw busyError();
      isStarting = true;
      await begin(review, beginning).finally(() => (isStarting = false));
    },
    // A frame for a request that has ended is ignored by the helper.
    cancel: () => run?.cancel(),
  };
}
