/**
 * Paths that root may follow. Every folder on the way is opened by its name in the one before it and has
 * to be a real folder: a symbolic link that somebody plants, before or while root is at work, can then
 * only make it refuse, never lead it elsewhere. This is what openat2(2) with RESOLVE_NO_SYMLINKS does;
 * Node has no openat, so `/proc/self/fd/N/NAME` stands in for it, which the kernel resolves from the
 * open folder itself.
 */
import { closeSync, constants, lstatSync, openSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bufferOf, codeOf } from './bytes.ts';

const { O_DIRECTORY, O_NOFOLLOW } = constants;
/** open(2): a place in the tree without reading it. Not among Node's constants; the same on x86 and ARM. */
const O_PATH = 0o10000000;

/** The names of a path, outermost first. */
export function namesOf(path: PathBytes): string[] {
  return path.split('/').filter((name) => name !== '');
}

/** The path of a name in an open folder, for this process. */
export function within(folder: number, name: string): Buffer {
  return bufferOf(`/proc/self/fd/${folder}/${name}`);
}

function refusal(error: unknown, path: PathBytes, way: string): Error {
  const values = { path: displayPath(path).slice(0, 4000) };
  const code = codeOf(error);
  if (code === 'ENOENT') return problemError('path-vanished', { values });
  if (code !== 'ENOTDIR' && code !== 'ELOOP') throw error;
  const found = { found: '@detail.way-no-folder', way: displayPath(way).slice(0, 3900) };
  return problemError('unsafe-path', { values: { ...values, ...found } });
}

/** Opens a name in an open folder, as a folder. The caller closes it. */
export function openName(folder: number, name: string): number {
  return openSync(within(folder, name), O_PATH | O_DIRECTORY | O_NOFOLLOW);
}

/**
 * Opens a folder, following no link on the way. The caller closes it.
 *
 * @throws ProblemError `unsafe-path` where something on the way is no folder, `path-vanished`
 */
export function openFolder(path: PathBytes): number {
  let folder = openSync('/', O_PATH | O_DIRECTORY);
  let way = '';
  for (const name of namesOf(path)) {
    way += `/${name}`;
    if (name === '.' || name === '..') {
      closeSync(folder);
      const values = { path: displayPath(path).slice(0, 4000), found: name };
      throw problemError('unsafe-path', { values });
    }
    try {
      const next = openName(folder, name);
      closeSync(folder);
      folder = next;
    } catch (error) {
      closeSync(folder);
      throw refusal(error, path, way);
    }
  }
  return folder;
}

/** A place in a tree: an open folder and a name in it. */
export interface Place {
  readonly folder: number;
  readonly name: string;
}

/**
 * Does something at a path: its folder is open meanwhile, its last name is not followed either.
 *
 * @throws ProblemError as `openFolder`; of a path without a name `unsafe-path`
 */
export function atPlace<T>(path: PathBytes, action: (place: Place) => T): T {
  const names = namesOf(path);
  const name = names.pop();
  if (name === undefined || name === '.' || name === '..') {
    const values = { path: displayPath(path).slice(0, 4000), found: name ?? '/' };
    throw problemError('unsafe-path', { values });
  }
  const folder = openFolder(`/${names.join('/')}`);
  let result: T;
  try {
    result = action({ folder, name });
  } catch (error) {
    closeSync(folder);
    throw error;
  }
  if (result instanceof Promise) return result.finally(() => closeSync(folder)) as T;
  closeSync(folder);
  return result;
}

/** What is at a place, or null when nothing is. Links are not followed. */
export function lookAt({ folder, name }: Place): BigIntStats | null {
  return lstatSync(within(folder, name), { bigint: true, throwIfNoEntry: false }) ?? null;
}

/** What is at a path, or null when it or a folder on the way is missing. @throws `unsafe-path` */
export function lookAtPath(path: PathBytes): BigIntStats | null {
  try {
    return atPlace(path, lookAt);
  } catch (error) {
    if (error instanceof Error && error.message === 'path-vanished') return null;
    throw error;
  }
}

/** Opens the thing at a place without following or reading it. The caller closes it. */
export function openPlace({ folder, name }: Place): number {
  return openSync(within(folder, name), O_PATH | O_NOFOLLOW);
}
