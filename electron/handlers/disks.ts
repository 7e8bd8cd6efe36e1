import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

export function diskHandlers({ session }: Services): Pick<Handlers, 'disks.probe'> {
  return {
    'disks.probe': async () => {
      const connection = await session.connection();
      const { disks, machine } = await connection.request('probe', {}).result;
      const run = await connection.request('status', {}).result;
      return { disks, machine, run };
    },
  };
}
