import { statfs } from 'node:fs/promises';
import { problemError } from '../../core/errors/make-problem.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { Measure } from './measure.ts';
import { shown } from './require-path.ts';

/**
 * Names, times and small contents of one entry, in bytes. The contents of larger files are shared with
 * the earlier root, which is of the same file system, and need no room of their own.
 */
const bytesPerEntry = 4096;

/**
 * Makes sure that what is brought back fits.
 *
 * @param top a mount of the file system
 * @throws ProblemError `persist-full`
 */
export async function requireRoom(top: string, to: PathBytes, { entries }: Measure): Promise<void> {
  const needed = entries * bytesPerEntry;
  const { bavail, bsize } = await statfs(top);
  const free = bavail * bsize;
  if (needed <= free) return;
  const values = { path: shown(to), neededBytes: needed, freeBytes: free };
  throw problemError('persist-full', { values });
}
