import { chmod, copyFile, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { inProject } from '../../../scripts/run/paths.ts';

/** What stands for the helper prints: whose it is, what it was told, and who asked. */
const tellingHelper = `process.stdout.write(JSON.stringify({
  uid: process.getuid(), words: process.argv.slice(2), askedBy: process.env.PKEXEC_UID,
}));\n`;

/**
 * Makes a folder as packages have it, with the real launcher, a Node, and a helper that only tells what it
 * was started with. A second program, `other`, does the same as the launcher by another name.
 *
 * @returns the launcher's path
 */
export async function makeLauncher(folder: string, node: string): Promise<string> {
  await mkdir(folder, { mode: 0o755 });
  const launcher = join(folder, 'tidemark-helper');
  for (const path of [launcher, join(folder, 'other')]) {
    await copyFile(inProject('resources', 'tidemark-helper'), path);
    await chmod(path, 0o755);
  }
  await symlink(await realpath(node), join(folder, 'node'));
  await writeFile(join(folder, 'tidemark-helper.cjs'), tellingHelper, { mode: 0o644 });
  return launcher;
}
