import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';

export interface Measure {
  /** The thing itself and all below it. */
  readonly entries: number;
  /** Apparent size of the files, those with several names once. */
  readonly bytes: number;
}

interface Sum {
  entries: number;
  bytes: number;
  readonly seen: Set<string>;
  readonly deadlineMs: number;
}

/** Entries of a folder that is read and then lstat'ed one after the other, with names as bytes. */
async function children(path: Buffer): Promise<Buffer[]> {
  const entries: Dirent<Buffer>[] = await readdir(path, {
    withFileTypes: true,
    encoding: 'buffer',
  });
  return entries.map(({ name }) => Buffer.concat([path, Buffer.from('/'), name]));
}

async function look(path: Buffer): Promise<BigIntStats | null> {
  try {
    return await lstat(path, { bigint: true });
  } catch {
    return null;
  }
}

/** False when the time is over. */
async function add(path: Buffer, sum: Sum): Promise<boolean> {
  if (Date.now() > sum.deadlineMs) return false;
  const stats = await look(path);
  if (stats === null) return true;
  sum.entries += 1;
  if (!stats.isDirectory()) {
    const key = `${stats.dev}:${stats.ino}`;
    if (stats.nlink > 1n && sum.seen.has(key)) return true;
    if (stats.nlink > 1n) sum.seen.add(key);
    if (stats.isFile()) sum.bytes += Number(stats.size);
    return true;
  }
  for (const child of await children(path).catch((): Buffer[] => [])) {
    if (!(await add(child, sum))) return false;
  }
  return true;
}

/**
 * Counts a tree, mounts and nested subvolumes in it included; what vanishes meanwhile is left out.
 *
 * @param limitMs how long it may take
 * @returns null when that was not enough, or nothing is there
 */
export async function measureTree(path: Buffer, limitMs: number): Promise<Measure | null> {
  if ((await look(path)) === null) return null;
  const sum: Sum = {
    entries: 0,
    bytes: 0,
    seen: new Set(),
    deadlineMs: Date.now() + limitMs,
  };
  if (!(await add(path, sum))) return null;
  return { entries: sum.entries, bytes: sum.bytes };
}
