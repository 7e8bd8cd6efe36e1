import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { MIB } from '../../core/sizes/units.ts';

/** Larger files are compared by size and time: reading them in each root would take too long. */
export const maximumFileBytes = 64 * MIB;
/** Folders with more below them are compared by time only. */
const maximumEntries = 5000;

async function digestFile(path: Buffer): Promise<string | null> {
  // Not blocking, in case somebody has put a fifo there since.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags);
  try {
    if (!(await file.stat()).isFile()) return null;
    const hash = createHash('sha256');
    let left = maximumFileBytes;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const bytes = chunk as Buffer;
      left -= bytes.length;
      if (left < 0) return null;
      hash.update(bytes);
    }
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** Over names, kinds, sizes and times of everything below. */
async function digestFolder(path: Buffer): Promise<string | null> {
  const hash = createHash('sha256');
  const left = [{ path, name: Buffer.from('.') }];
  for (let count = 0; count <= maximumEntries; count += 1) {
    const next = left.pop();
    if (next === undefined) return hash.digest('hex');
    const stats = await lstat(next.path, { bigint: true });
    const { mode, uid, gid, size, mtimeNs } = stats;
    const told = stats.isDirectory() ? [mode, uid, gid] : [mode, uid, gid, size, mtimeNs];
    hash.update(next.name).update(`\0${told.join(' ')}\0`);
    if (!stats.isDirectory()) continue;
    const names = await readdir(next.path, { encoding: 'buffer' });
    for (const name of names.toSorted((one, other) => Buffer.compare(one, other))) {
      left.push({ path: Buffer.concat([next.path, Buffer.from('/'), name]), name });
    }
    hash.update(`${names.length}\0`);
  }
  return null;
}

/**
 * Stands for what an entry holds: equal for equal contents. Null where it is too large to look at, or
 * could not be read.
 */
export async function contentDigest(path: Buffer, stats: BigIntStats): Promise<string | null> {
  try {
    if (stats.isDirectory()) return await digestFolder(path);
    if (stats.isFile()) return stats.size > maximumFileBytes ? null : await digestFile(path);
  } catch {
    return null;
  }
  // The target of a link is compared by itself; of devices the number is all there is.
  return `${stats.rdev}`;
}
