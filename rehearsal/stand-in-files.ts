import { chmodSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findProgram } from './kernel.ts';

/** The stand-ins: beside this file in the sources, and beside the built program. */
const standIns = join(dirname(fileURLToPath(import.meta.url)), 'stand-ins');

/** Where a NixOS live image has the sources that it installs from. */
const channel = 'nix/var/nix/profiles/per-user/root/channels/nixos';

/**
 * Puts what a NixOS live image has, and other systems have not, into the guest's layer: the installer's
 * tools, and the sources of NixOS. All of it is stood in for; see the heads of the files.
 */
export function writeStandIns(layer: string): void {
  const programs = join(layer, 'usr/bin');
  mkdirSync(programs, { recursive: true });
  for (const name of readdirSync(join(standIns, 'tools'))) {
    cpSync(join(standIns, 'tools', name), join(programs, name));
    chmodSync(join(programs, name), 0o755);
  }
  cpSync(join(standIns, 'nixpkgs'), join(layer, channel), { recursive: true });
}

/**
 * Nix' settings in the guest. There is no network, so nothing is asked of a cache; there are no build
 * users; and builders find the one shell that needs nothing else, as on NixOS.
 */
export function nixConfiguration(): string {
  const shell = findProgram(['busybox']);
  return [
    'build-users-group =',
    'substituters =',
    'sandbox = true',
    ...(shell === null ? [] : [`sandbox-paths = /bin/sh=${shell}`]),
    '',
  ].join('\n');
}
