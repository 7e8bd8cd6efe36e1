import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';

import { findProgram } from '../kernel.ts';
import { addHostFile, addLink, inUsr, type InitrdTree } from './initrd-tree.ts';
import { words } from './words.ts';

const systemd = '/usr/lib/systemd';

/** systemd's own parts; which of them are separate programs differs between its versions. */
const systemdParts = [
  'systemd',
  'systemd-executor',
  'systemd-cryptsetup',
  'systemd-journald',
  'systemd-modules-load',
  'systemd-reply-password',
  'systemd-shutdown',
  'system-generators/systemd-fstab-generator',
  'system-generators/systemd-cryptsetup-generator',
] as const;

/** What systemd, udev, its rules and our own units run. No grep, sed or awk: NixOS has none there. */
const tools = words(`
  systemctl udevadm systemd-tmpfiles systemd-tty-ask-password-agent bash btrfs mount umount
  kmod cryptsetup dmsetup dmesg cat chmod chown cp cut date dirname basename echo head id ln
  ls mkdir mktemp mv readlink rm rmdir sleep sort stat sync tail touch tr true false uname
  wc
`);

/** Opened at run time, so that ldd(1) does not know of them: Argon2's threads, and kmod's. */
const libraries = ['libgcc_s.so.1', 'libkmod.so.2'] as const;

/**
 * Adds systemd as PID 1, udev, and the tools, with the libraries they need.
 *
 * @throws naming what the host does not have.
 */
export function addPrograms(tree: InitrdTree): void {
  const parts = systemdParts.map((part) => join(systemd, part)).filter((path) => existsSync(path));
  const programs = [...parts, ...tools.map(programPath)];
  for (const program of programs) addHostFile(tree, program);
  addUdev(tree);
  const folder = linkerFolder(programs);
  for (const library of sharedLibraries(programs)) addHostFile(tree, library);
  for (const library of libraries) {
    if (existsSync(join(folder, library))) addHostFile(tree, join(folder, library));
  }
  addLink(tree, '/init', join(systemd, 'systemd'));
  addLink(tree, '/usr/bin/sh', 'bash');
  for (const name of ['modprobe', 'insmod']) addLink(tree, `/usr/sbin/${name}`, '/usr/bin/kmod');
  for (const name of ['mount', 'umount', 'btrfs']) {
    if (!tree.has(`/usr/bin/${name}`)) addLink(tree, `/usr/bin/${name}`, programPath(name));
  }
}

function programPath(name: string): string {
  const path = findProgram([name]);
  if (path === null) throw new Error(`${name} is missing, which the boot needs`);
  return inUsr(path);
}

/** The daemon is a name of udevadm's on newer systems and a program of its own on others. */
function addUdev(tree: InitrdTree): void {
  const daemon = join(systemd, 'systemd-udevd');
  if (lstatSync(daemon).isSymbolicLink()) addLink(tree, daemon, '/usr/bin/udevadm');
  else addHostFile(tree, daemon);
}

/** The shared libraries of programs, as ldd(1) finds them, with the dynamic linker. */
export function sharedLibraries(programs: readonly string[]): readonly string[] {
  const listed = execFileSync('ldd', [...programs], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const paths = [...listed.matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] ?? '');
  return [...new Set(paths)];
}

function linkerFolder(programs: readonly string[]): string {
  const c = sharedLibraries(programs).find((path) => path.endsWith('/libc.so.6'));
  return inUsr(c?.slice(0, c.lastIndexOf('/')) ?? '/usr/lib');
}
