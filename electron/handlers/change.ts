import { problemError } from '../../core/errors/make-problem.ts';
import { busyError } from '../job/busy-error.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type ChangeHandlers = Pick<
  Handlers,
  'change.propose' | 'change.start' | 'change.list' | 'change.resume' | 'change.get'
>;

export function changeHandlers({
  session,
  proposals,
  changes,
  changeRunner,
}: Services): ChangeHandlers {
  return {
    'change.propose': async (request) => {
      const connection = await session.connection();
      const proposal = await connection.request('change-propose', request).result;
      return { proposal, confirmation: proposals.mint({ request, hash: proposal.hash }) };
    },
    'change.start': async ({ confirmation }) => {
      if (changes.isRunning()) throw busyError();
      const shown = proposals.consume(confirmation);
      if (shown === null) throw problemError('not-confirmed');
      await changeRunner.run('change-start', shown);
      return {};
    },
    'change.list': async (input) => {
      const connection = await session.connection();
      return connection.request('changes', input).result;
    },
    'change.resume': async (input) => {
      await changeRunner.run('change-resume', input);
      return {};
    },
    'change.get': async () => Promise.resolve(changes.get()),
  };
}
