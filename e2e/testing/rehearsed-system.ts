import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import { passphrase, testDisk } from '../../rehearsal/testing/rehearsed-helper.ts';
import { ordinaryUser } from '../../scripts/setup/ordinary-user.ts';
import { isRoot } from '../../scripts/setup/privilege.ts';

export interface RehearsedSystem {
  /** For the program's option `--rehearsal=FILE`. */
  readonly file: string;
  /** The disk's image, to look at after the window was closed. */
  readonly image: string;
  remove(): Promise<void>;
}

/**
 * An installed system in the rehearsal machine, on an image of its own.
 *
 * @param before lines of shell that give the system a past, run before the window's helper starts
 */
export async function rehearseSystem(before: string): Promise<RehearsedSystem> {
  const folder = await mkdtemp('/var/tmp/tidemark-e2e-');
  const image = join(folder, 'system.img');
  await installedImage(image);
  const file = join(folder, 'rehearsal.json');
  const description = {
    directory: folder,
    disks: [{ ...testDisk, image }],
    installed: { passphrase },
    bootTimeoutMs: 120_000,
    before,
  };
  await writeFile(file, JSON.stringify(description));
  await chmod(folder, 0o755);
  if (isRoot()) {
    const { uid, gid } = await ordinaryUser();
    await Promise.all([folder, file, image].map((path) => chown(path, uid, gid)));
  }
  return { file, image, remove: () => rm(folder, { recursive: true, force: true }) };
}
