/** Images for sticks, and what is on the sticks afterwards. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isoImage } from '../../rehearsal/iso-image.ts';
import { cacheFolder } from '../../scripts/setup/cache-folder.ts';

const MIB = 1024 ** 2;
const run = promisify(execFile);

export interface StickImages {
  /** A complete image with its checksum beside it. */
  readonly image: string;
  readonly imageBytes: number;
  /** So large that there is time to think while it is written. It is sparse. */
  readonly endless: string;
  /** An ordinary file that is no image. */
  readonly letter: string;
  remove(): Promise<void>;
}

/** Makes the files in a folder that the rehearsal machine sees too: not below /tmp, /var/tmp or /run. */
export async function makeStickImages(): Promise<StickImages> {
  await mkdir(cacheFolder(), { recursive: true, mode: 0o755 });
  const folder = await mkdtemp(join(cacheFolder(), 'images-'));
  const [image, endless, letter] = ['tide.iso', 'endless.iso', 'letter.iso'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const iso = isoImage({ label: 'TIDE_LIVE', name: 'sea.txt', content: randomBytes(40 * MIB) });
  await writeFile(image, iso);
  await writeFile(`${image}.sha256`, `${await sha256Of(image, iso.length)}  tide.iso\n`);
  const small = isoImage({ label: 'ENDLESS', name: 'sea.txt', content: randomBytes(MIB) });
  await writeFile(endless, small);
  await truncate(endless, 1536 * MIB);
  await writeFile(letter, 'Dear reader,\n');
  await chmod(folder, 0o755);
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { image, imageBytes: iso.length, endless, letter, remove };
}

/** SHA-256 of the first bytes of a file, by other programs than ours. */
export async function sha256Of(path: string, bytes: number): Promise<string> {
  const script = 'head -c "$1" "$2" | sha256sum';
  const { stdout } = await run('sh', ['-c', script, 'sh', String(bytes), path]);
  return stdout.slice(0, 64);
}

/** How many bytes between two offsets of a file are not zero. */
export async function usedBytes(path: string, from: number, to: number): Promise<number> {
  const script = 'tail -c +"$1" "$3" | head -c "$2" | tr -d "\\0" | wc -c';
  const words = ['-c', script, 'sh', String(from + 1), String(to - from), path];
  return Number((await run('sh', words)).stdout);
}

export interface Forgetting {
  stop(): Promise<void>;
}

/**
 * Lets a disk forget: something else stands in its image again and again, behind the back of the
 * machine that uses it.
 */
export async function forget(path: string, atBytes: number): Promise<Forgetting> {
  const file = await open(path, 'r+');
  const lie = Buffer.from('FORGOTTEN');
  const enough = new AbortController();
  async function again(): Promise<void> {
    while (!enough.signal.aborted) {
      await file.write(lie, 0, lie.length, atBytes);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const ended = again();
  return {
    async stop() {
      enough.abort();
      await ended;
      await file.close();
    },
  };
}
