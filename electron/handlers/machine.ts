import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type MachineHandlers = Pick<Handlers, 'choices.get' | 'keyMap.characters' | 'preflight.get'>;

/** What the helper knows of this machine. All of it only reads. */
export function machineHandlers({ session }: Services): MachineHandlers {
  return {
    'choices.get': async () => {
      const connection = await session.connection();
      return connection.request('choices', {}).result;
    },
    'keyMap.characters': async ({ name }) => {
      const connection = await session.connection();
      return connection.request('key-map', { name }).result;
    },
    'preflight.get': async ({ spec }) => {
      const connection = await session.connection();
      return connection.request('preflight', { spec }).result;
    },
  };
}
