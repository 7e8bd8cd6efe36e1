import { problemError } from '../../core/errors/make-problem.ts';
import type { Beginning } from '../../core/helper/verbs.ts';
import { busyError } from './busy-error.ts';
import type { HelperConnection, InstallSecrets } from '../helper/connection.ts';
import type { HelperSession } from '../helper/session.ts';
import type { Review } from '../review/confirmations.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { followRun } from './follow-run.ts';
import type { FollowedRun } from './follow-run.ts';
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

interface Order {
  readonly review: Review;
  readonly beginning: Beginning;
  readonly secrets: InstallSecrets;
}

/** One run over an open connection, followed to its end. The secrets go when it has succeeded. */
function startRun(parts: RunnerParts, connection: HelperConnection, order: Order): FollowedRun {
  const { store, secrets } = parts;
  const { spec, plan, planHash } = order.review;
  const input = { spec, planHash, beginning: order.beginning };
  return followRun((onEvent) => connection.install({ input, secrets: order.secrets }, onEvent), {
    onBegun() {
      store.dispatch({ kind: 'begun', planHash, stepIds: plan.steps.map((step) => step.id) });
    },
    onEvent: (event) => store.dispatch({ kind: 'run', event }),
    onEnd({ target }) {
      secrets.clear();
      store.dispatch({ kind: 'succeeded', target });
    },
    onFailure: (problem) => store.dispatch({ kind: 'failed', problem }),
  });
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
  let run: FollowedRun | null = null;

  async function begin(review: Review, beginning: Beginning): Promise<void> {
    const connection = await session.connection();
    const given = secretsFor(review, secrets);
    run = startRun(parts, connection, { review, beginning, secrets: given });
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
