import { problemError } from '../../core/errors/make-problem.ts';
import { busyError } from '../job/busy-error.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { isBusy } from '../job/is-busy.ts';
import { cleanUp } from './clean-up.ts';
import type { Services } from './services.ts';

/** Restarts through logind, which lets the session say no. */
export function restartHandlers(services: Services): Pick<Handlers, 'system.restart'> {
  const { facts, store, runProgram } = services;
  return {
    'system.restart': async () => {
      if (isBusy(store.get())) throw busyError();
      if (facts.isRehearsal) {
        const reason = '@detail.rehearsal';
        throw problemError('restart-impossible', { values: { reason } });
      }
      if (store.get().state.kind !== 'cleaned-up') await cleanUp(services);
      if ((await runProgram('systemctl', ['reboot'])) !== 0) {
        const reason = '@detail.restart-refused';
        throw problemError('restart-impossible', { values: { reason } });
      }
      return {};
    },
  };
}
