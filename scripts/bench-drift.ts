/**
 * How long looking takes: our scan against `find` alone, the recipe's script and btrfs' own stream, on
 * trees of three sizes. Prints times and ratios of one run; machines are noisy, so nothing is asserted.
 *
 * It makes a file system in a file and mounts it in a mount namespace of its own, for which it must be
 * root. Sizes can be given: `npm run bench:drift -- 10000 100000`.
 */
import { buildAll } from './build/build-all.ts';
import { runCommand } from './run/command.ts';
import { heading } from './run/output.ts';
import { inProject } from './run/paths.ts';
import { show } from './run/process.ts';
import { isRoot } from './setup/privilege.ts';

const usualSizes = ['10000', '100000', '1000000'];

await runCommand(async () => {
  if (!isRoot()) throw new Error('Mounting needs root: sudo npm run bench:drift');
  const given = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
  heading('build');
  await buildAll();
  heading('scan');
  const inner = [process.execPath, inProject('scripts/bench/drift.ts')];
  const sizes = given.length > 0 ? given : usualSizes;
  return show(['unshare', '--mount', '--propagation', 'private', ...inner, ...sizes]);
});
