/**
 * Paths inside somebody else's file system. Symbolic links there mean what they mean to that system:
 * an absolute one begins at its root, and none may lead out of it. The mount is read-only and nobody
 * else sees it, so nothing changes between looking and opening.
 */
import { constants } from 'node:fs';
import { lstat, open, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** As many links as the kernel follows for one path (path_resolution(7)). */
const mostLinks = 40;

/**
 * The real place of a path under a root, or null where there is nothing.
 *
 * @param root the folder that stands for `/`
 * @param path absolute, as the other system would write it
 */
export async function resolveInside(root: string, path: string): Promise<string | null> {
  let rest = path.split('/');
  const at: string[] = [];
  for (let links = 0; rest.length > 0;) {
    const [part = '', ...others] = rest;
    rest = others;
    if (part === '' || part === '.') continue;
    if (part === '..') {
      at.pop();
      continue;
    }
    const place = join(root, ...at, part);
    const found = await lstat(place).catch(() => null);
    if (found === null) return null;
    if (!found.isSymbolicLink()) {
      at.push(part);
      continue;
    }
    links += 1;
    const target = links > mostLinks ? null : await readlink(place).catch(() => null);
    if (target === null) return null;
    if (target.startsWith('/')) at.length = 0;
    rest = [...target.split('/'), ...rest];
  }
  return join(root, ...at);
}

/** Whether there is something, whatever it is. */
export async function existsInside(root: string, path: string): Promise<boolean> {
  return (await resolveInside(root, path)) !== null;
}

/** The beginning of a regular file as text, or null. Nothing else is ever opened. */
export async function readInside(
  root: string,
  path: string,
  maximumBytes: number,
): Promise<string | null> {
  const place = await resolveInside(root, path);
  if (place === null || !(await lstat(place)).isFile()) return null;
  const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const bytes = Buffer.alloc(maximumBytes);
    const { bytesRead } = await file.read(bytes, 0, maximumBytes, 0);
    return bytes.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
