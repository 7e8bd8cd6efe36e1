import { problemError } from '../../core/errors/make-problem.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { isBusy } from '../job/is-busy.ts';
import type { Review } from '../review/confirmations.ts';
import { untypableIn } from '../secrets/untypable.ts';
import { cleanUp } from './clean-up.ts';
import type { Services } from './services.ts';

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
async function checkReady(services: Services, confirmation: string): Promise<void> {
  const { confirmations, secrets, store } = services;
  if (isBusy(store.get())) throw problemError('already-running');
  if (secrets.passphrase.get() === null) throw problemError('passphrase-missing');
  const review = confirmations.peek(confirmation);
  if (review === null) throw problemError('not-confirmed');
  if (review.spec.system !== undefined && secrets.password.get() === null) {
    throw problemError('password-missing');
  }
  await checkTypable(services, review);
}

export function installHandlers(services: Services): InstallHandlers {
  const { confirmations, runner } = services;
  return {
    'install.start': async ({ confirmation, beginning }) => {
      await checkReady(services, confirmation);
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
