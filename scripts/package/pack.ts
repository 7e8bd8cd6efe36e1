import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { say } from '../run/output.ts';
import { packageCommand } from '../run/paths.ts';
import { show } from '../run/process.ts';
import { TEST_ELECTRON, type ElectronRuntime } from '../setup/electron-runtime.ts';
import { fuseViolations } from './fuses.ts';
import { writeShare } from './place.ts';
import { tidyModes } from './tidy-modes.ts';

/** Electron 25, for trials, does not have this fuse yet, and electron-builder insists on it. */
const newerFuse = '-c.electronFuses.grantFileProtocolExtraPrivileges=false';

/** electron-builder needs the runtime as Electron's own archive has it: without our loader. */
async function plainRuntime(runtime: ElectronRuntime): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-electron-'));
  await cp(runtime.folder, folder, { recursive: true });
  await rm(join(folder, 'resources', 'app'), { recursive: true, force: true });
  return folder;
}

interface Packing {
  /** A folder, absolute. */
  readonly output: string;
  /** electron-builder's names of further kinds; it fetches what it needs for them. */
  readonly targets: readonly string[];
}

async function build(runtime: ElectronRuntime, { output, targets }: Packing): Promise<void> {
  const folder = await plainRuntime(runtime);
  const isTestRuntime = runtime.version === TEST_ELECTRON;
  if (isTestRuntime) say('No newer Electron is here: this package is for trials, not for people.');
  try {
    const kinds = ['--linux', 'dir', ...targets];
    const builder = [packageCommand('electron-builder'), ...kinds, '--publish', 'never'];
    const electron = [`-c.electronDist=${folder}`, `-c.electronVersion=${runtime.version}`];
    const fuses = isTestRuntime ? [] : [newerFuse];
    const code = await show([...builder, ...electron, `-c.directories.output=${output}`, ...fuses]);
    if (code !== 0) throw new Error(`electron-builder ended with ${code}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Packs what was built with a runtime, and reads the fuses of the result back. Throws when a fuse is
 * not as electron-builder.yml wants it.
 *
 * @returns the folder with the program in it
 */
export async function pack(runtime: ElectronRuntime, packing: Packing): Promise<string> {
  if (runtime.version === 'unknown') throw new Error(`${runtime.folder} states no version.`);
  await writeShare();
  await build(runtime, packing);
  const folder = join(packing.output, 'linux-unpacked');
  await tidyModes(folder);
  const wrong = await fuseViolations(join(folder, 'tidemark'));
  if (wrong.length > 0) throw new Error(`The package's fuses are wrong: ${wrong.join(', ')}`);
  return folder;
}
