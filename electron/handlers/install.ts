import { makeProblem, problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { isBusy } from '../job/is-busy.ts';
import type { Services } from './services.ts';

type InstallHandlers = Pick<Handlers, 'install.start' | 'install.cancel' | 'install.cleanUp'>;

async function cleanUp({ session, store, vault }: Services): Promise<{ undone: string[] }> {
  if (isBusy(store.get())) throw problemError('already-running');
  const connection = await session.connection();
  store.dispatch({ kind: 'clean-up-begun' });
  try {
    const { undone } = await connection.request('clean-up', {}, (event) =>
      store.dispatch({ kind: 'run', event }),
    ).result;
    vault.clear();
    store.dispatch({ kind: 'cleaned-up' });
    return { undone };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : makeProblem('internal');
    store.dispatch({ kind: 'failed', problem });
    throw error;
  }
}

export function installHandlers(services: Services): InstallHandlers {
  const { confirmations, runner, store, vault } = services;
  return {
    'install.start': async ({ confirmation, beginning }) => {
      // What the person can mend comes first, so that it does not cost the confirmation.
      if (isBusy(store.get())) throw problemError('already-running');
      if (vault.get() === null) throw problemError('passphrase-missing');
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
