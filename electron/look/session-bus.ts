import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findProgram } from '../elevation/find-program.ts';

/** Where the person's own bus is; only this goes to the child processes. */
export type BusEnvironment = Readonly<Record<string, string>>;

const busctlPaths: readonly string[] = ['/run/current-system/sw/bin/busctl', '/usr/bin/busctl'];
const setprivPaths: readonly string[] = ['/run/current-system/sw/bin/setpriv', '/usr/bin/setpriv'];

/** How to reach the session bus, or null where there is none: on a console, say. */
export function busEnvironment(environment: NodeJS.ProcessEnv): BusEnvironment | null {
  const address = environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const folder = environment['XDG_RUNTIME_DIR'] ?? '';
  const names = folder === '' ? {} : { XDG_RUNTIME_DIR: folder };
  if (address !== '') return { ...names, DBUS_SESSION_BUS_ADDRESS: address };
  return folder !== '' && existsSync(join(folder, 'bus')) ? names : null;
}

/** busctl(1) by its absolute path; a D-Bus library of our own would be more code to trust. */
export async function findBusctl(): Promise<string | null> {
  return findProgram(busctlPaths);
}

/**
 * A command that the kernel ends with us, however we end (prctl(2), PR_SET_PDEATHSIG); without
 * setpriv(1) it is only ended when we end in order.
 */
export async function endingWithUs(
  command: readonly [string, ...string[]],
): Promise<readonly [string, ...string[]]> {
  const setpriv = await findProgram(setprivPaths);
  return setpriv === null ? command : [setpriv, '--pdeathsig', 'TERM', '--', ...command];
}
