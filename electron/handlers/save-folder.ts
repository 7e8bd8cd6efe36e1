import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { problemError } from '../../core/errors/make-problem.ts';

export interface NewFolder {
  /** Where the person wants it. */
  readonly parent: string;
  readonly name: string;
  /** By paths within it. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Folders of the same name that are tried before giving up. */
const maximumTries = 100;

function isThere(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'EEXIST';
}

/** A folder that was not there before: nothing of the person's is ever written over. */
async function makeFolder(parent: string, name: string): Promise<string> {
  for (let count = 1; count < maximumTries; count += 1) {
    const path = join(parent, count === 1 ? name : `${name}-${count}`);
    const error: unknown = await mkdir(path).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) return path;
    if (!isThere(error)) throw error;
  }
  throw new Error(`there are ${maximumTries} folders called ${name} already`);
}

/** Writes files into a new folder and returns its path. */
export async function saveFolder({ parent, name, files }: NewFolder): Promise<string> {
  try {
    const folder = await makeFolder(parent, name);
    for (const { path, text } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text, { flag: 'wx' });
    }
    return folder;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const values = { path: join(parent, name), detail: detail.slice(0, 1024) };
    throw problemError('file-not-written', { values });
  }
}
