import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type DiskHandlers = Pick<
  Handlers,
  'disks.probe' | 'disks.systems' | 'disks.health' | 'disks.fingerprint'
>;

/** The disks: first the list, then what takes longer to say. */
export function diskHandlers({ session, knownDisks }: Services): DiskHandlers {
  return {
    'disks.probe': async () => {
      const connection = await session.connection();
      // First: what happens while the disks are looked at shall move it.
      const { fingerprint } = await connection.request('disk-fingerprint', {}).result;
      const { disks, machine } = await connection.request('probe', {}).result;
      knownDisks.note(disks);
      const run = await connection.request('status', {}).result;
      return { disks, machine, run, fingerprint };
    },
    'disks.systems': async () => {
      const connection = await session.connection();
      return connection.request('existing-systems', {}).result;
    },
    'disks.health': async () => {
      const connection = await session.connection();
      return connection.request('disk-health', {}).result;
    },
    'disks.fingerprint': async () => {
      const connection = await session.openConnection();
      if (connection === null) return { fingerprint: null };
      return connection.request('disk-fingerprint', {}).result;
    },
  };
}
