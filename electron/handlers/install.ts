import { problemError } from '../../core/errors/make-problem.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import { busyError } from '../job/busy-error.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { isBusy } from '../job/is-busy.ts';
import type { Review } from '../review/confirmations.ts';
import { untypableIn } from '../secrets/untypable.ts';
import { isLossAccepted } from '../review/accepted-loss.ts';
import { cleanUp } from './clean-up.ts';
import type { Services } from './services.ts';

type StartInput = RequestInput<'install.start'>;
type InstallHandlers = Pick<Handlers, 'install.start' | 'install.cancel' | 'install.cleanUp'>;

/**
 * At boot the console's key map types the passphrase. One that it cannot type would lock everybody
 * out, so the last look is here, at what will really be used.
 */
async function checkTypable({ session, secrets }: Services, { spec }: Review): Promise<void> {
  const passphrase = secrets.passphrase.get();
  if (spec.system === undefined || passphrase === null) return;
  const name = spec.system.keyboard.consoleKeyMap;
  const connection = await session.connection();
  const { characters } = await connection.request('key-map', { name }).result;
  const missing = untypableIn(passphrase, characters);
  if (missing === '') return;
  throw problemError('passphrase-not-typable', { values: { keyMap: name, characters: missing } });
}

/** What the person can mend, looked at first, so that it does not cost the confirmation. */
async function checkReady(
  services: Services,
  { confirmation, beginning, typedName }: StartInput,
): Promise<void> {
  const { confirmations, knownDisks, secrets, store } = services;
  if (isBusy(store.get())) throw busyError();
  if (secrets.passphrase.get() === null) throw problemError('passphrase-missing');
  const review = confirmations.peek(confirmation);
  if (review === null) throw problemError('not-confirmed');
  const facts = { knownDisks, begunPlanHash: store.get().planHash };
  if (!isLossAccepted({ review, beginning, typedName }, facts)) throw problemError('not-confirmed');
  if (review.spec.system !== undefined && secrets.password.get() === null) {
    throw problemError('password-missing');
  }
  if (review.spec.encryption.recoveryKey === true && secrets.recoveryKey.get() === null) {
    throw problemError('recovery-key-missing');
  }
  await checkTypable(services, review);
}

export function installHandlers(services: Services): InstallHandlers {
  const { confirmations, runner } = services;
  return {
    'install.start': async (input) => {
      const { confirmation, beginning } = input;
      await checkReady(services, input);
      const review = confirmations.consume(confirmation);
      if (review === null) throw problemError('not-confirmed');
      await runner.start(review, beginning);
      return {};
    },
    'install.cancel': async () => {
      runner.cancel();
      return Promise.resolve({});
    },
    'install.cleanUp': async () => cleanUp(services),
  };
}
