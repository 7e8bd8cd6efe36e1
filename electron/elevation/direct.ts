import { ownEnvironment } from './environment.ts';
import type { Elevation } from './elevation.ts';
import { spawnHelper } from './spawn-helper.ts';

/**
 * No elevation: the helper gets the rights that this process has. The window never is root, so this
 * is for the rehearsal, whose machine needs no rights, and for tests.
 *
 * @param isMeant true in a rehearsal and where it was asked for by name
 */
export function directElevation(isMeant: boolean): Elevation {
  return {
    id: 'direct',
    asksPerson: false,
    isAvailable: async () => Promise.resolve(isMeant || process.getuid?.() === 0),
    start: async ({ command, args }) =>
      spawnHelper({ command, args, environment: ownEnvironment(process.env) }),
    explain: () => null,
  };
}
