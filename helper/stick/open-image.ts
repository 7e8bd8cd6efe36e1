import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import type { ProblemError } from '../../core/errors/problem.ts';
import { isoHeadBytes, readChecksum, readIso } from '../../core/stick/read-iso.ts';
import type { StickImage } from '../../core/stick/stick.ts';

/** A file of one hash is far smaller; more is not read. */
const checksumBytes = 64 * 1024;

/**
 * Opening must neither follow a link that somebody changes in between, nor wait for a pipe, nor touch a
 * device: what is no ordinary file is found out before anything is read.
 */
const carefully = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

export interface OpenImage {
  readonly handle: FileHandle;
  readonly facts: StickImage;
  /** Where it really lies, links in the folders resolved. */
  readonly realPath: string;
}

export function systemError(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function unreadable(path: string, error: unknown): ProblemError {
  const detail = systemError(error);
  if (detail === 'ELOOP') return problemError('image-not-file', { values: { path } });
  return problemError('image-unreadable', { values: { path, detail } });
}

async function readHead(handle: FileHandle, length: number): Promise<Uint8Array> {
  const head = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(head, done, length - done, done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return head.subarray(0, done);
}

/** What the file beside the image says, as `sha256sum` writes it; null where there is none. */
async function expectedHash(path: string): Promise<string | null> {
  const handle = await open(checksumPath(path), carefully).catch(() => null);
  if (handle === null) return null;
  try {
    if (!(await handle.stat()).isFile()) return null;
    const bytes = await readHead(handle, checksumBytes);
    return readChecksum(Buffer.from(bytes).toString('utf8'), basename(path));
  } finally {
    await handle.close();
  }
}

export function checksumPath(path: string): string {
  return `${path}.sha256`;
}

async function factsOf(handle: FileHandle, path: string): Promise<StickImage> {
  const stats = await handle.stat();
  if (!stats.isFile()) throw problemError('image-not-file', { values: { path } });
  const iso = readIso(await readHead(handle, isoHeadBytes));
  if (iso === null) throw problemError('image-not-iso', { values: { path } });
  if (stats.size < iso.volumeBytes) {
    const values = { path, fileBytes: stats.size, wholeBytes: iso.volumeBytes };
    throw problemError('image-incomplete', { values });
  }
  return {
    path,
    sizeBytes: stats.size,
    modifiedMs: stats.mtimeMs,
    label: iso.label,
    boot: iso.boot,
    expectedHash: await expectedHash(path),
  };
}

/**
 * Opens an image and looks at it; the caller closes it.
 *
 * @throws ProblemError `image-unreadable`, `image-not-file`, `image-not-iso`, `image-incomplete`
 */
export async function openImage(path: string): Promise<OpenImage> {
  const handle = await open(path, carefully).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return { handle, facts: await factsOf(handle, path), realPath: await realpath(path) };
  } catch (error) {
    await handle.close();
    throw error instanceof Error && 'code' in error ? unreadable(path, error) : error;
  }
}
