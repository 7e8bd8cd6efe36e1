/** Tidemark's own folder among what is kept, for root alone: journals, copies, the lock. */
import { lstat, mkdir } from 'node:fs/promises';
import { problemError } from '../../core/errors/make-problem.ts';
import { codeOf } from '../copy/bytes.ts';

export function ownFolder(persist: string): string {
  return `${persist}/.tidemark`;
}

/** What the file system says of a write among what is kept, as a problem where it is one of ours. */
export function folderProblem(error: unknown, persist: string): unknown {
  const values = { path: persist, detail: persist, neededBytes: 4096, freeBytes: 0 };
  switch (codeOf(error)) {
    case 'EROFS':
      return problemError('persist-read-only', { values });
    case 'ENOENT':
      return problemError('persist-missing', { values });
    case 'ENOSPC':
    case 'EDQUOT':
      return problemError('persist-full', { values });
    default:
      return error;
  }
}

/**
 * Makes `<persist>/.tidemark` where it is not there yet. What somebody else put in its place is refused.
 *
 * @throws ProblemError `unsafe-path`, `persist-read-only` or `persist-full`
 */
export async function makeOwnFolder(persist: string): Promise<string> {
  const path = ownFolder(persist);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw folderProblem(error, persist);
  }
  const { mode, uid } = await lstat(path).then((found) => ({
    mode: found.isDirectory() ? found.mode & 0o777 : null,
    uid: found.uid,
  }));
  if (mode === null || uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    const found = mode === null ? '@detail.not-a-folder' : '@detail.open-to-others';
    throw problemError('unsafe-path', { values: { path, found } });
  }
  return path;
}
