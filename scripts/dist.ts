import { join } from 'node:path';

import { buildAll } from './build/build-all.ts';
import { electronAgeWarning } from './package/electron-age.ts';
import { canMakeDeb, makeDeb } from './package/deb.ts';
import { pack } from './package/pack.ts';
import { runCommand } from './run/command.ts';
import { say } from './run/output.ts';
import { inProject } from './run/paths.ts';
import { show } from './run/process.ts';
import { preferredElectron } from './setup/electron-runtime.ts';

async function must(argv: readonly string[]): Promise<void> {
  const code = await show(argv);
  if (code !== 0) throw new Error(`${argv[0]} ended with ${code}.`);
}

async function makeTarball(folder: string): Promise<void> {
  const tarball = join(folder, `tidemark-linux-${process.arch}.tar.gz`);
  const ownership = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  const name = '--transform=s,^linux-unpacked,tidemark,';
  await must(['tar', ...ownership, name, '-czf', tarball, '-C', folder, 'linux-unpacked']);
  say(`Made ${tarball}`);
}

async function makeDebian(folder: string, unpacked: string): Promise<void> {
  if (!canMakeDeb()) return say('There is no dpkg-deb here, so no deb was made.');
  const output = join(folder, `tidemark-linux-${process.arch}.deb`);
  await makeDeb({ unpacked, output, compression: 'xz', arch: process.arch });
  say(`Made ${output}`);
}

await runCommand(async () => {
  const warning = electronAgeWarning(new Date());
  if (warning !== null) say(warning);
  await buildAll();
  const output = inProject('out', 'dist');
  const unpacked = await pack(await preferredElectron(), {
    output,
    targets: process.argv.slice(2),
  });
  await makeTarball(output);
  await makeDebian(output, unpacked);
  return 0;
});
