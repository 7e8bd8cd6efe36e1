import { ProblemError } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import { busyError } from '../job/busy-error.ts';
import { isBusy } from '../job/is-busy.ts';
import type { Services } from './services.ts';

/** Gives back what the run opened, as a job that the window follows, and forgets the secrets. */
export async function cleanUp({
  session,
  store,
  secrets,
}: Services): Promise<{ undone: string[] }> {
  if (isBusy(store.get())) throw busyError();
  const connection = await session.connection();
  store.dispatch({ kind: 'clean-up-begun' });
  try {
    const { undone } = await connection.request('clean-up', {}, (event) =>
      store.dispatch({ kind: 'run', event }),
    ).result;
    secrets.clear();
    store.dispatch({ kind: 'cleaned-up' });
    return { undone };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : unexpectedProblem();
    store.dispatch({ kind: 'failed', problem });
    throw error;
  }
}
