import {
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { PROGRAM_FOLDERS, type Kernel } from './kernel.ts';
import type { GuestDisk } from './guest/frames.ts';
import { GUEST_FOLDER } from './guest-configuration.ts';
import { UNIT_FOLDER } from './installed/installed-guest.ts';
import { stageOneProgram } from './installed/stage-one.ts';
import { writeGenerators, writeUnits } from './installed/unit-folder.ts';
import { nixConfiguration, writeStandIns } from './stand-in-files.ts';

/** A folder of the host that the guest sees at its own path or at `at`. */
export interface Share {
  readonly host: string;
  readonly at: string;
  readonly writable: boolean;
}

export interface GuestTree {
  /** A folder of the host's file system that belongs to this machine alone. */
  readonly control: string;
  readonly kernel: Kernel;
  readonly shares: readonly Share[];
  readonly liveMedium: boolean;
  /** The disk whose system is started; null for the live system. */
  readonly installedDisk: GuestDisk | null;
  /** The command that runs the agent. */
  readonly agent: readonly string[];
}

/**
 * Writes everything the guest needs to start: a layer over the host's tree, the table of mounts
 * and the first program. Done on the host, because each program that the guest need not start
 * saves tens of milliseconds there.
 */
export function writeGuestTree(tree: GuestTree): void {
  writeLayer(tree);
  writeFileSync(join(tree.control, 'fstab'), mountTable(tree));
  writeFileSync(join(tree.control, 'init'), firstProgram(tree), { mode: 0o755 });
  if (tree.installedDisk === null) {
    writeFileSync(join(tree.control, 'second'), secondProgram(tree));
    return;
  }
  const { control, agent } = tree;
  const [node = ''] = agent;
  const stage = { control, guestControl: CONTROL, disk: tree.installedDisk, node };
  writeFileSync(join(control, 'second'), stageOneProgram({ ...stage, shares: lateShares(tree) }));
  writeUnits(join(control, UNIT_FOLDER), agent);
  writeGenerators(join(control, 'generators'));
}

const CONTROL = `${GUEST_FOLDER}/control`;

/** What an installed system sees of the host at places of its own. */
function lateShares(tree: GuestTree): readonly Share[] {
  return tree.installedDisk === null ? [] : tree.shares.filter(({ at }) => !isOwn(at));
}

function isOwn(path: string): boolean {
  return path.startsWith(`${GUEST_FOLDER}/`);
}

function writeLayer(tree: GuestTree): void {
  const layer = join(tree.control, 'layer');
  // Where /lib is a link, as on most systems, a real folder over it would hide its target.
  const library = isLink('/lib') ? 'usr/lib' : 'lib';
  link(tree.kernel.modules, join(layer, library, 'modules', tree.kernel.version));
  write(join(layer, 'etc/modprobe.d/tidemark-rehearsal.conf'), 'options loop max_loop=0\n');
  write(join(layer, 'etc/tidemark-rehearsal'), 'This is the rehearsal machine.\n');
  write(join(layer, 'etc/nix/nix.conf'), nixConfiguration());
  writeStandIns(layer);
  if (!tree.liveMedium) return;
  write(
    join(layer, 'etc/os-release'),
    'NAME=NixOS\nID=nixos\nVARIANT="Installer"\nVARIANT_ID=installer\nPRETTY_NAME="NixOS (rehearsal)"\n',
  );
  mkdirSync(join(layer, 'iso'), { recursive: true });
  mkdirSync(join(layer, 'nix/.ro-store'), { recursive: true });
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Mounts that an installed system has on its disk. The last two are the host's, and unreadable. */
const liveMounts = [
  'tmpfs /tmp tmpfs mode=1777 0 0',
  'tmpfs /var/tmp tmpfs X-mount.mkdir,mode=1777 0 0',
  'tmpfs /root tmpfs mode=700 0 0',
  'tmpfs /nix/var/nix/db tmpfs X-mount.mkdir,mode=755 0 0',
];

function mountTable(tree: GuestTree): string {
  const lines = [
    'proc /proc proc nosuid,nodev,noexec 0 0',
    'sysfs /sys sysfs nosuid,nodev,noexec 0 0',
    'devtmpfs /dev devtmpfs nosuid,mode=755 0 0',
    'devpts /dev/pts devpts X-mount.mkdir,nosuid,noexec,gid=5,mode=620 0 0',
    'tmpfs /dev/shm tmpfs X-mount.mkdir,mode=1777 0 0',
    'tmpfs /run tmpfs X-mount.mkdir,mode=755 0 0',
    ...(tree.installedDisk === null ? liveMounts : []),
    ...tree.shares
      .filter((share) => !lateShares(tree).includes(share))
      .map(
        ({ host, at, writable }) =>
          `none ${escaped(at)} hostfs X-mount.mkdir,${writable ? 'rw' : 'ro'},${escaped(host)} 0 0`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Escapes as fstab(5) wants it. */
function escaped(path: string): string {
  if (path.includes(',')) throw new Error(`${path}: the guest cannot mount a path with a comma`);
  return path.replaceAll('\\', '\\134').replaceAll(' ', '\\040').replaceAll('\t', '\\011');
}

/**
 * Builds the guest's root: the host's tree, read-only, under the machine's own layer, under
 * memory. So every path can be written in the guest and nothing reaches the host.
 */
function firstProgram(tree: GuestTree): string {
  const overlay = join(tree.kernel.modules, 'kernel/fs/overlayfs/overlay.ko');
  return `#!/bin/sh
PATH=${PROGRAM_FOLDERS.join(':')}
export PATH
mount -t tmpfs -o mode=755 tmpfs /run
${existsSync(overlay) ? `insmod ${overlay}` : ''}
mkdir /run/layer /run/upper /run/work /run/root
mount -t hostfs -o ro,${tree.control}/layer none /run/layer
mount -t overlay -o lowerdir=/run/layer:/,upperdir=/run/upper,workdir=/run/work overlay /run/root
cd /run/root
mount --move . /
exec chroot . /bin/sh ${tree.control}/second
`;
}

/**
 * Stays as the guest's first process while the agent runs, and collects what orphans leave. The
 * machine is switched off through the kernel, because poweroff(8) wants to talk to systemd.
 */
function secondProgram(tree: GuestTree): string {
  const nix = isLink('/run/current-system')
    ? systemProfile(readlinkSync('/run/current-system'))
    : '';
  return `mount -a -T ${tree.control}/fstab
${nix}
cd /
${tree.agent.join(' ')} </dev/ttyS0 >/dev/ttyS0
echo o >/proc/sysrq-trigger
while :; do sleep 60; done
`;
}

/** NixOS' own programs, but for those that are stood in for and lie in /usr/bin. */
function systemProfile(system: string): string {
  return `mkdir -p /run/current-system/sw/bin
for each in ${system}/* ${system}/sw/* ${system}/sw/bin/*; do
  at=/run/current-system\${each#${system}}
  [ -e "$at" ] || [ -e "/usr/bin/\${each##*/}" ] || ln -s "$each" "$at"
done`;
}
