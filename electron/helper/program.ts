import { join } from 'node:path';

import type { HelperProgram } from './helper-process.ts';

export interface ProgramPlaces {
  /** The folder of package.json: the checkout, or the archive of a packaged build. */
  readonly appFolder: string;
  /** `process.resourcesPath`: beside the archive in a packaged build. */
  readonly resourcesFolder: string;
  readonly isPackaged: boolean;
  /** Description of the virtual disks; null for the real machine. */
  readonly rehearsalFile: string | null;
  /** Another Node for the helper. */
  readonly helperNode: string | null;
  /** A program of the package that starts the helper; polkit's action can be about it alone. */
  readonly launcher: string | null;
}

/** Where a package puts such a program, for those that have one. */
export function launcherPath(resourcesFolder: string): string {
  return join(resourcesFolder, 'tidemark-helper');
}

/**
 * The helper needs no add-ons and makes no code from strings, so it cannot: what an attacker cannot
 * use, he cannot use as root.
 */
const nodeFlags: readonly string[] = [
  '--no-addons',
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
];

/** Files that root's Node must read lie beside the archive: it knows no Electron archives. */
function bundleFolder({ appFolder, resourcesFolder, isPackaged }: ProgramPlaces): string {
  return isPackaged ? resourcesFolder : join(appFolder, 'dist');
}

function nodeOf(places: ProgramPlaces): string {
  if (places.helperNode !== null) return places.helperNode;
  return places.isPackaged
    ? join(places.resourcesFolder, 'node')
    : join(places.appFolder, 'node_modules', 'node', 'bin', 'node');
}

/** What is to be run as root: the helper by a Node of its own, in the rehearsal inside its machine. */
export function helperProgram(places: ProgramPlaces): HelperProgram {
  if (places.launcher !== null && places.rehearsalFile === null) {
    return { command: places.launcher, args: ['serve'] };
  }
  const node = nodeOf(places);
  const helper = [...nodeFlags, join(bundleFolder(places), 'tidemark-helper.cjs'), 'serve'];
  if (places.rehearsalFile === null) return { command: node, args: helper };
  const launcher = join(bundleFolder(places), 'rehearsal', 'launcher.cjs');
  const args = [launcher, '--disks', places.rehearsalFile, '--', node, ...helper];
  return { command: node, args };
}
