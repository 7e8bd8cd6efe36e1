/**
 * How long keeping 2 GiB takes: our copy, from a read-only snapshot and verified to be on the disk,
 * against the `cp -r` of the manual procedure, which in its time copied every byte, and against that
 * `cp -r` today. Prints times and ratios of one run; machines are noisy, so nothing is asserted.
 *
 * It makes a file system in a file and mounts it in a mount namespace of its own, for which it must be
 * root. The number of files of 64 MiB can be given: `npm run bench:persist -- 8`.
 */
import { runCommand } from './run/command.ts';
import { heading } from './run/output.ts';
import { inProject } from './run/paths.ts';
import { show } from './run/process.ts';
import { isRoot } from './setup/privilege.ts';

await runCommand(async () => {
  if (!isRoot()) throw new Error('Mounting needs root: sudo npm run bench:persist');
  const given = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
  heading('keep');
  const inner = [process.execPath, inProject('scripts/bench/persist.ts'), ...given];
  return show(['unshare', '--mount', '--propagation', 'private', ...inner]);
});
