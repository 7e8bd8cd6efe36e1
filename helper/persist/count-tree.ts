import { lstatSync, readdirSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { bufferOf } from '../copy/bytes.ts';

export interface TreeCount {
  readonly bytes: number;
  readonly entries: number;
}

/** After so many entries others get their turn. */
const turn = 2000;

/**
 * Counts a path and everything below it: apparent sizes, files with several names once. What cannot be
 * read is not counted; the number is for people.
 */
export async function countTree(path: string): Promise<TreeCount> {
  const seen = new Set<string>();
  const waiting = [path];
  let bytes = 0;
  let entries = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = look(next);
    if (found === null) continue;
    entries += 1;
    const isDirectory = found.isDirectory();
    const name = `${found.dev}:${found.ino}`;
    if (!isDirectory && (found.nlink === 1 || !seen.has(name))) bytes += found.size;
    if (!isDirectory && found.nlink > 1) seen.add(name);
    if (isDirectory) for (const child of list(next)) waiting.push(`${next}/${child}`);
    if (entries % turn === 0) await setImmediate();
  }
  return { bytes, entries };
}

function look(path: string): Stats | null {
  try {
    return lstatSync(bufferOf(path));
  } catch {
    return null;
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(bufferOf(path), 'latin1');
  } catch {
    return [];
  }
}
