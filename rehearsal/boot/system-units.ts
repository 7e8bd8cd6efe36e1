import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { addHostFile, addLink, addText, type InitrdTree } from './initrd-tree.ts';
import { words } from './words.ts';

const folder = '/usr/lib/systemd/system';

const targets = words(`
  initrd initrd-fs initrd-root-fs initrd-root-device initrd-usr-fs initrd-switch-root basic
  sysinit sockets slices paths timers swap local-fs local-fs-pre cryptsetup cryptsetup-pre
  shutdown umount final emergency poweroff reboot rescue
`).map((name) => `${name}.target`);

const sysinit = [
  'systemd-udevd.service',
  'systemd-udev-trigger.service',
  'systemd-journald.service',
  'systemd-modules-load.service',
  'kmod-static-nodes.service',
  'systemd-ask-password-console.path',
  'cryptsetup.target',
] as const;

const sockets = [
  'systemd-udevd-control.socket',
  'systemd-udevd-kernel.socket',
  'systemd-journald.socket',
  'systemd-journald-dev-log.socket',
] as const;

const others = [
  'initrd-cleanup.service',
  'initrd-parse-etc.service',
  'initrd-switch-root.service',
  'initrd-udevadm-cleanup-db.service',
  'systemd-ask-password-console.service',
  'systemd-poweroff.service',
] as const;

/** Rules for disks, mappings and btrfs; the rest is of no use before the root is there. */
const udevRules = words(`
  50-udev-default 55-dm 60-block 60-persistent-storage 60-persistent-storage-dm 64-btrfs
  64-btrfs-dm 80-drivers 95-dm-notify 99-systemd
`);

/** Adds the host's own units that a systemd stage 1 consists of, unchanged, and udev's rules. */
export function addSystemUnits(tree: InitrdTree): void {
  for (const unit of [...targets, ...sysinit, ...sockets, ...others]) addUnit(tree, unit);
  for (const unit of sysinit) want(tree, 'sysinit.target', unit);
  for (const unit of sockets) want(tree, 'sockets.target', unit);
  addLink(tree, join(folder, 'default.target'), 'initrd.target');
  for (const name of udevRules) {
    const path = `/usr/lib/udev/rules.d/${name}.rules`;
    if (existsSync(path)) addHostFile(tree, path);
  }
}

function addUnit(tree: InitrdTree, unit: string): void {
  const path = join(folder, unit);
  if (existsSync(path)) addHostFile(tree, path);
  else if (!unit.endsWith('.target')) throw new Error(`this systemd has no ${unit}`);
}

function want(tree: InitrdTree, target: string, unit: string): void {
  addLink(tree, join(folder, `${target}.wants`, unit), `../${unit}`);
}

/**
 * The kernel has some five hundred old-fashioned terminals; telling udev of each costs seconds. Only
 * the device classes that a disk needs are told.
 */
export function addShortColdplug(tree: InitrdTree): void {
  const classes = ['block', 'misc'].map((name) => `--subsystem-match=${name}`).join(' ');
  addText(
    tree,
    '/etc/systemd/system/systemd-udev-trigger.service.d/short.conf',
    `[Service]\nExecStart=\nExecStart=udevadm trigger --type=devices --action=add ${classes}\n`,
  );
}
