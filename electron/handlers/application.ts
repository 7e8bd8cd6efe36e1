import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type ApplicationHandlers = Pick<Handlers, 'application.get' | 'application.quit'>;

export function applicationHandlers({ facts, face, close }: Services): ApplicationHandlers {
  return {
    'application.get': async () =>
      Promise.resolve({
        version: facts.version,
        isRehearsal: facts.isRehearsal,
        locale: facts.locale(),
        look: facts.look(),
        face: face.get(),
      }),
    'application.quit': async () => {
      // Not awaited: the page gets its answer before the window may go.
      setImmediate(() => void close());
      return Promise.resolve({});
    },
  };
}
