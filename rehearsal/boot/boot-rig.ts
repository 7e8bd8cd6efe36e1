import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { passphrase } from '../testing/rehearsed-helper.ts';
import { copyImage, makeBootDisk } from './boot-disk.ts';
import { readReport, type BootReport } from './boot-report.ts';
import { bootSystem, type BootOptions, type BootResult } from './boot-system.ts';
import { generatedSystem } from './generated-system.ts';
import type { InitrdSystem } from './initrd-system.ts';

/** A disk to boot copies of, and what the module generates for it. */
export interface BootRig {
  readonly system: InitrdSystem;
  /** The disk after a first boot that left files and nested subvolumes in the root. Only copied. */
  readonly used: string;
  /** A fresh copy of an image. */
  readonly copy: (image: string) => string;
  /** Boots; opens the disk with a key unless passphrases are stated. */
  readonly boot: (image: string, options?: RigBoot) => Promise<BootReport & BootResult>;
  readonly remove: () => void;
}

export type RigBoot = Partial<Omit<BootOptions, 'image'>>;

/** Installs, and boots once. */
export async function makeBootRig(): Promise<BootRig> {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-boot-images-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  let copies = 0;
  const installed = join(folder, 'installed.img');
  const system = await generatedSystem(await makeBootDisk(installed));
  const rig: BootRig = {
    system,
    used: join(folder, 'used.img'),
    copy: (image) => {
      copies += 1;
      const to = join(folder, `${copies}.img`);
      copyImage(image, to);
      return to;
    },
    boot: async (image, options = {}) => {
      const result = await bootSystem({ system, unlock: { key: passphrase }, ...options, image });
      return { ...result, ...readReport(result) };
    },
    remove,
  };
  renameSync(installed, rig.used);
  const first = await rig.boot(rig.used, { tasks: ['drift'] });
  if (!first.text.includes('STAGE2 task drift done')) {
    throw new Error(`the first boot failed\n${first.text.slice(-4000)}`);
  }
  return rig;
}
