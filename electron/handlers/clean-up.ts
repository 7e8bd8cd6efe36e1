import { makeProblem, problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { isBusy } from '../job/is-busy.ts';
import type { Services } from './services.ts';

/** Gives back what the run opened, as a job that the window follows, and forgets the secrets. */
export async function cleanUp({
  session,
  store,
  secrets,
}: Services): Promise<{ undone: string[] }> {
  if (isBusy(store.get())) throw problemError('already-running');
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
    const problem = error instanceof ProblemError ? error.problem : makeProblem('internal');
    store.dispatch({ kind: 'failed', problem });
    throw error;
  }
}
