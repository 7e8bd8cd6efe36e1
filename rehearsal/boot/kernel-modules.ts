import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Kernel } from '../kernel.ts';
import { addHostFile, addText, type InitrdTree } from './initrd-tree.ts';
import { words } from './words.ts';

/**
 * Device mapper with what LUKS2 needs. dm-crypt asks for cbc while it is loaded (through encrypted
 * keys), which no table of dependencies says. btrfs is part of the kernel program.
 */
const modules = words('dm-mod dm-crypt encrypted-keys cbc ecb xts hmac algif_skcipher');

/** Adds the kernel modules for an encrypted disk, and has them loaded at the start. */
export function addModules(tree: InitrdTree, kernel: Kernel): void {
  const work = mkdtempSync(join(tmpdir(), 'tidemark-modules-'));
  try {
    const at = join('lib/modules', kernel.version);
    const chosen = join(work, 'chosen', at);
    mkdirSync(join(work, 'all/lib/modules'), { recursive: true });
    symlinkSync(kernel.modules, join(work, 'all', at));
    for (const path of dependencies(join(work, 'all'), kernel.version)) {
      const target = join(chosen, path.slice(path.indexOf(at) + at.length));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(path, target);
    }
    for (const name of ['modules.builtin', 'modules.builtin.modinfo', 'modules.order']) {
      const source = join(kernel.modules, name);
      if (existsSync(source)) copyFileSync(source, join(chosen, name));
    }
    execFileSync('/usr/sbin/depmod', ['-b', join(work, 'chosen'), kernel.version]);
    addTree(tree, chosen, `/usr/${at}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  addText(tree, '/etc/modules-load.d/encrypted-disk.conf', `${modules.join('\n')}\n`);
}

function dependencies(base: string, version: string): readonly string[] {
  const lines = modules.flatMap((module) =>
    execFileSync('/usr/sbin/modprobe', ['-d', base, '-S', version, '--show-depends', module], {
      encoding: 'utf8',
    }).split('\n'),
  );
  const paths = lines.map((line) => /^insmod (\S+)/.exec(line)?.[1]).filter((path) => path != null);
  return [...new Set(paths)];
}

function addTree(tree: InitrdTree, folder: string, at: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    addHostFile(tree, path, join(at, path.slice(folder.length)));
  }
}
