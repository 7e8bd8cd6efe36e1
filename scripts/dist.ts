import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { buildAll } from './build/build-all.ts';
import { runCommand } from './run/command.ts';
import { say } from './run/output.ts';
import { inProject, packageCommand } from './run/paths.ts';
import { show } from './run/process.ts';
import {
  preferredElectron,
  TEST_ELECTRON,
  type ElectronRuntime,
} from './setup/electron-runtime.ts';

async function must(argv: readonly string[]): Promise<void> {
  const code = await show(argv);
  if (code !== 0) throw new Error(`${argv[0]} ended with ${code}.`);
}

/** electron-builder needs the runtime as Electron's own archive has it: without our loader. */
async function plainRuntime(runtime: ElectronRuntime): Promise<string> {
  const folder = inProject('out', 'electron');
  await rm(folder, { recursive: true, force: true });
  await cp(runtime.folder, folder, { recursive: true });
  await rm(join(folder, 'resources', 'app'), { recursive: true, force: true });
  return folder;
}

/** Electron 25, for trials, does not have this fuse yet, and electron-builder insists on it. */
const newerFuse = '-c.electronFuses.grantFileProtocolExtraPrivileges=false';

async function pack(runtime: ElectronRuntime): Promise<void> {
  if (runtime.version === 'unknown') throw new Error(`${runtime.folder} states no version.`);
  const folder = await plainRuntime(runtime);
  const electron = [`-c.electronDist=${folder}`, `-c.electronVersion=${runtime.version}`];
  const isTestRuntime = runtime.version === TEST_ELECTRON;
  if (isTestRuntime) say('No newer Electron is here: this package is for trials, not for people.');
  const builder = [packageCommand('electron-builder'), '--linux', 'dir', '--publish', 'never'];
  await must([...builder, ...electron, ...(isTestRuntime ? [] : [newerFuse])]);
}

await runCommand(async () => {
  await buildAll();
  await pack(await preferredElectron());
  const folder = inProject('out', 'dist');
  const tarball = join(folder, 'tidemark-linux-x64.tar.gz');
  const ownership = ['--owner=0', '--group=0', '--transform=s,^linux-unpacked,tidemark,'];
  await must(['tar', ...ownership, '-czf', tarball, '-C', folder, 'linux-unpacked']);
  say(`Made ${tarball}`);
  return 0;
});
