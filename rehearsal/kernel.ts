import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the programs of a usual Linux system live, with NixOS' place last. */
export const PROGRAM_FOLDERS = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
  '/run/current-system/sw/bin',
] as const;

/** The User-mode Linux program and the folder with the modules that belong to it. */
export interface Kernel {
  readonly program: string;
  readonly modules: string;
  readonly version: string;
}

/** @throws with the name of the missing package. */
export function findKernel(): Kernel {
  const program = findProgram(['linux.uml']);
  const modulesRoot = '/usr/lib/uml/modules';
  const version = existsSync(modulesRoot) ? readdirSync(modulesRoot).sort().at(-1) : undefined;
  if (program === null || version === undefined) {
    throw new Error('User-mode Linux is missing: install the package user-mode-linux');
  }
  return { program, modules: join(modulesRoot, version), version };
}

/** The path of systemd's device daemon, which no distribution has among the usual programs. */
export function findUdev(): readonly string[] {
  const places = ['/usr/lib/systemd', '/lib/systemd', '/run/current-system/systemd/lib/systemd'];
  const daemon = places
    .map((place) => join(place, 'systemd-udevd'))
    .find((path) => existsSync(path));
  if (daemon === undefined) throw new Error('systemd-udevd is missing: install the package udev');
  return [daemon];
}

/** The first of `names` that is found among the usual program folders, as a path. */
export function findProgram(names: readonly string[]): string | null {
  for (const name of names) {
    for (const folder of PROGRAM_FOLDERS) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}
