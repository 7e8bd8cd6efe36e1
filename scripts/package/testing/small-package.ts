import { chmod, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inProject } from '../../run/paths.ts';
import { writeShare } from '../place.ts';

/** Says what it was started with: its words, then what is in its environment. */
const tellingNode = '#!/bin/sh\nprintf "%s\\n" "$0" "$@" --environment--\n/usr/bin/env\n';

/**
 * A folder like that of a packed program, without Electron and Node: what the package adds is as it is in
 * the real one. The modes are those of a builder whose group may write.
 *
 * @returns the folder; whoever asked removes it
 */
export async function makeSmallPackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'small-package-'));
  await writeShare(folder);
  const resources = join(folder, 'resources');
  await mkdir(resources);
  await writeFile(join(resources, 'node'), tellingNode);
  await writeFile(join(resources, 'tidemark-helper.cjs'), '');
  await cp(inProject('resources', 'tidemark-helper'), join(resources, 'tidemark-helper'));
  await cp(inProject('resources', 'package', 'install.sh'), join(folder, 'install.sh'));
  for (const name of ['tidemark', 'chrome-sandbox']) {
    await writeFile(join(folder, name), '#!/bin/sh\n');
    await chmod(join(folder, name), 0o775);
  }
  await chmod(join(resources, 'node'), 0o775);
  await chmod(join(resources, 'tidemark-helper.cjs'), 0o666);
  return folder;
}
