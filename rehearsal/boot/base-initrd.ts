import { readFileSync } from 'node:fs';

import type { Kernel } from '../kernel.ts';
import { cpioArchive } from './cpio.ts';
import { addFolder, addLink, addText, type InitrdTree } from './initrd-tree.ts';
import { addModules } from './kernel-modules.ts';
import { addPrograms } from './programs.ts';
import { addStandInUnits } from './stand-in-units.ts';
import { addShortColdplug, addSystemUnits } from './system-units.ts';

/** Where the table of the real root's file systems lies; NixOS has it in the store. */
export const SYSROOT_FSTAB = '/etc/sysroot-fstab';

const release = 'ID=boot-proof\nNAME=boot-proof\nVERSION_ID=1\n';

/** Groups that udev's own rules name. */
const groupNames =
  /^(root|tty|disk|kmem|lp|dialout|audio|cdrom|video|input|sgx|kvm|render|tape|utmp):/;

const made = new Map<string, Buffer>();

/**
 * The part of the initramfs that is the same for every system: the host's real systemd as PID 1, udev,
 * cryptsetup and the generators, with what they need. Made once in a process.
 */
export function baseInitrd(kernel: Kernel): Buffer {
  const known = made.get(kernel.version);
  if (known !== undefined) return known;
  const tree: InitrdTree = new Map();
  for (const path of ['/usr/bin', '/usr/sbin', '/usr/lib', '/usr/lib64']) {
    addFolder(tree, path);
    addLink(tree, path.slice('/usr'.length), path.slice(1));
  }
  for (const path of ['/dev', '/proc', '/sys', '/run', '/tmp', '/sysroot', '/var']) {
    addFolder(tree, path);
  }
  addLink(tree, '/var/run', '/run');
  addPrograms(tree);
  addSystemUnits(tree);
  addShortColdplug(tree);
  addStandInUnits(tree);
  addModules(tree, kernel);
  addConfiguration(tree);
  const archive = cpioArchive([...tree.values()]);
  made.set(kernel.version, archive);
  return archive;
}

function addConfiguration(tree: InitrdTree): void {
  addText(tree, '/etc/initrd-release', release);
  addLink(tree, '/etc/os-release', 'initrd-release');
  addText(tree, '/etc/hostname', 'boot-proof\n');
  addText(tree, '/etc/machine-id', '');
  addText(tree, '/etc/passwd', 'root:x:0:0:root:/root:/bin/bash\n');
  const groups = readFileSync('/etc/group', 'utf8').split('\n');
  addText(
    tree,
    '/etc/group',
    `${groups.filter((line) => groupNames.test(line) || line.startsWith('systemd-journal:')).join('\n')}\n`,
  );
  // A device that never comes must not hold a test up for systemd's usual minute and a half.
  const manager = `ManagerEnvironment=SYSTEMD_SYSROOT_FSTAB=${SYSROOT_FSTAB}\nDefaultDeviceTimeoutSec=8s\n`;
  addText(tree, '/etc/systemd/system.conf', `[Manager]\n${manager}`);
}
