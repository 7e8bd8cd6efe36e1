import { open, statfs } from 'node:fs/promises';

import { problemError } from '../../core/errors/make-problem.ts';

/** File systems that are memory (linux/magic.h): a live session's root, and what is gone with it. */
const memoryTypes: readonly number[] = [0x01021994, 0x858458f6];

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    // One that was there keeps its own mode otherwise. File systems without modes refuse; so be it.
    await file.chmod(0o600).catch(() => undefined);
    await file.writeFile(text);
    // It may be a stick that is pulled out next.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether a path lies in memory; false where nobody can tell. */
async function liesInMemory(path: string): Promise<boolean> {
  return statfs(path).then(
    ({ type }) => memoryTypes.includes(type),
    () => false,
  );
}

/**
 * Writes a text for its owner alone, down to the disk.
 *
 * @returns whether the place is memory, and the file gone after a restart
 * @throws ProblemError `file-not-written`
 */
export async function savePrivateText(
  path: string,
  text: string,
): Promise<{ readonly path: string; readonly isInMemory: boolean }> {
  await write(path, text).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    throw problemError('file-not-written', { values: { path, detail: detail.slice(0, 1024) } });
  });
  return { path, isInMemory: await liesInMemory(path) };
}
