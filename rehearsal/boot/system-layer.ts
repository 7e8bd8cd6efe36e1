import { cpioArchive } from './cpio.ts';
import { SYSROOT_FSTAB } from './base-initrd.ts';
import { addLink, addScript, addText, type InitrdTree } from './initrd-tree.ts';
import type { InitrdSystem, InitrdUnit } from './initrd-system.ts';
import { sysrootTable } from './sysroot-table.ts';

const folder = '/etc/systemd/system';
const KEY_FILE = '/etc/disk-key';

export interface SystemLayer {
  readonly system: InitrdSystem;
  /** Opens the disk without a prompt; `null` leaves the passphrase to be typed. */
  readonly key: string | null;
}

/**
 * The part of the initramfs that comes from the configuration under test. Units, links, scripts and
 * tables are placed as NixOS places them, with their text unchanged but for this:
 *
 * - A script lies under exactly the path that ExecStart names, but starts the host's bash: the one in
 *   the store is not there.
 * - With a key, the third field of crypttab names a file instead of `-`.
 * - See sysroot-table.ts for the table of file systems.
 */
export function systemLayer({ system, key }: SystemLayer): Buffer {
  const tree: InitrdTree = new Map();
  for (const [name, unit] of Object.entries(system.units)) addUnit(tree, name, unit);
  addText(tree, SYSROOT_FSTAB, sysrootTable(system.fstab));
  addText(tree, '/etc/crypttab', key === null ? system.crypttab : withKeyFile(system.crypttab));
  if (key !== null) addText(tree, KEY_FILE, key);
  return cpioArchive([...tree.values()]);
}

function addUnit(tree: InitrdTree, name: string, unit: InitrdUnit): void {
  addText(tree, `${folder}/${name}`, unit.text);
  for (const other of unit.requiredBy)
    addLink(tree, `${folder}/${other}.requires/${name}`, `../${name}`);
  for (const other of unit.wantedBy ?? [])
    addLink(tree, `${folder}/${other}.wants/${name}`, `../${name}`);
  if (unit.script === null) return;
  const path = /^ExecStart=(\/\S+)/m.exec(unit.text)?.[1];
  if (path === undefined) throw new Error(`${name}: no ExecStart with a path for its script`);
  addScript(tree, path, `#!/usr/bin/bash\n${unit.script}`);
}

function withKeyFile(crypttab: string): string {
  const lines = crypttab.split('\n').filter((line) => /^[^#\s]/.test(line));
  return lines
    .map((line) => {
      const [name = '', device = '', , ...options] = line.split(/\s+/);
      return `${[name, device, KEY_FILE, ...options].join(' ').trim()}\n`;
    })
    .join('');
}
