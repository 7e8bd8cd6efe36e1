import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { capture } from '../run/process.ts';
import type { Presence, SystemPackage } from './package-table.ts';

/** Where things are looked up. */
export interface Surroundings {
  readonly commandFolders: readonly string[];
  /** File names of the libraries that the dynamic linker knows. */
  readonly libraries: ReadonlySet<string>;
  exists(path: string): boolean;
}

const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/bin', '/bin'];

/** Reads `ldconfig -p`: a heading, then lines like `\tlibm.so.6 (libc6,x86-64) => /lib/libm.so.6`. */
export function parseLinkerCache(text: string): ReadonlySet<string> {
  const names = text.split('\n').map((line) => line.trim().split(' ')[0] ?? '');
  return new Set(names.filter((name) => name.includes('.so')));
}

/** The machine as it is now. */
export async function presentSurroundings(): Promise<Surroundings> {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const { stdout } = await capture(['/sbin/ldconfig', '-p']);
  return {
    commandFolders: [...path, ...SYSTEM_FOLDERS],
    libraries: parseLinkerCache(stdout),
    exists: existsSync,
  };
}

function isPresent(presence: Presence, around: Surroundings): boolean {
  switch (presence.kind) {
    case 'command':
      return around.commandFolders.some((folder) => around.exists(join(folder, presence.name)));
    case 'library':
      return around.libraries.has(presence.name);
    case 'file':
      return presence.paths.some((path) => around.exists(path));
  }
}

/** The packages of which at least one part is not there. */
export function missingPackages(
  packages: readonly SystemPackage[],
  around: Surroundings,
): readonly SystemPackage[] {
  return packages.filter((row) => !row.provides.every((part) => isPresent(part, around)));
}
