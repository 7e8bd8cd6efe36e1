/** Images with an installed system, made once and copied often. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { cacheFolder } from '../../scripts/setup/cache-folder.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { copyImage } from '../boot/boot-disk.ts';
import { makeInstalledImage, type ImageOptions, type InstalledImage } from './installed-image.ts';

/** Names an image (`disk.img`, with `image.json` beside it) that is taken as it is, for trying by hand. */
const IMAGE_VARIABLE = 'TIDEMARK_INSTALLED_IMAGE';

const IMAGE = 'disk.img';
const DESCRIPTION = 'image.json';

/** How long a test may wait for an image, in ms: it is made on a computer that is busy with others. */
export const IMAGE_LIMIT_MS = 600_000;
/** An image that nobody has asked for in this time is removed. */
const UNUSED_MS = 12 * 3_600_000;

/**
 * A fresh copy, at `path`, of an image with an installed system. The first call with these options
 * makes it; it is made anew when the helper or the rehearsal changes. Test files may ask at the same
 * time: one makes it, the others wait.
 *
 * @throws when it cannot be made, or somebody else does not finish it in time
 */
export async function installedImage(
  path: string,
  options: ImageOptions = {},
): Promise<InstalledImage> {
  const given = process.env[IMAGE_VARIABLE];
  const folder = given ?? (await cachedFolder(options));
  copyImage(join(folder, IMAGE), path);
  chmodSync(path, 0o600);
  const described = JSON.parse(readFileSync(join(folder, DESCRIPTION), 'utf8')) as InstalledImage;
  return { ...described, path };
}

async function cachedFolder(options: ImageOptions): Promise<string> {
  const cache = join(cacheFolder(), 'installed-images');
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  const folder = join(cache, keyOf(options));
  const lock = `${folder}.lock`;
  for (let waited = 0; !existsSync(join(folder, DESCRIPTION)); waited += 500) {
    if (takeLock(lock)) {
      try {
        if (!existsSync(join(folder, DESCRIPTION))) await make(folder, options);
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
      break;
    }
    if (waited > IMAGE_LIMIT_MS)
      throw new Error(`${lock}: another process does not finish the image`);
    await sleep(500);
  }
  utimesSync(folder, new Date(), new Date());
  removeUnused(cache);
  return folder;
}

/** Made in a folder of its own, and renamed when it is whole. */
async function make(folder: string, options: ImageOptions): Promise<void> {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o755 });
  const image = await makeInstalledImage(join(draft, IMAGE), options);
  chmodSync(join(draft, IMAGE), 0o444);
  writeFileSync(join(draft, DESCRIPTION), JSON.stringify(image));
  renameSync(draft, folder);
}

/** Whether the lock is ours now. That of a process that is gone is taken over. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
  } catch {
    const owner = Number(readIfThere(join(lock, 'pid')));
    if (owner > 0 && !isRunning(owner)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeUnused(cache: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts !== undefined && Date.now() - facts.mtimeMs > UNUSED_MS) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/** Everything that decides what is in an image. */
function keyOf(options: ImageOptions): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  hash.update(readFileSync(presentStage().helper));
  const rehearsal = fileURLToPath(new URL('..', import.meta.url));
  const folders = ['stand-ins', 'installed'].flatMap((folder) => filesIn(join(rehearsal, folder)));
  const spec = join(rehearsal, 'testing/system-spec.ts');
  for (const path of [...folders, spec]) {
    hash.update(path.slice(rehearsal.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}
