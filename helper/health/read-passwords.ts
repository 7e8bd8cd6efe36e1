import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PasswordFile } from '../../core/health/readings.ts';
import { readText } from '../probe/read-sysfs.ts';

/** A hash has far less; what is longer is none. */
const maximumBytes = 4096;

/** Forms of crypt(5) that are not known to be broken, and the older ones that still work. */
const hashForm = /^\$(y|gy|7|2[abxy]|6|5|sha1|1)\$[./A-Za-z0-9$,=]+$/;

interface Looked {
  readonly isFile: boolean;
  readonly isPrivate: boolean;
  readonly text: string;
}

async function look(path: string): Promise<Looked> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const nothing = { isFile: false, isPrivate: true, text: '' };
  const file = await open(path, flags).catch(() => null);
  if (file === null) return nothing;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return nothing;
    const buffer = Buffer.alloc(maximumBytes);
    const { bytesRead } = await file.read(buffer, 0, maximumBytes, 0);
    const isPrivate = stats.uid === 0 && (stats.mode & 0o077) === 0;
    return { isFile: true, isPrivate, text: buffer.toString('latin1', 0, bytesRead) };
  } finally {
    await file.close();
  }
}

/** The second field of shadow(5) by user; empty where it cannot be read. */
async function hashesInForce(): Promise<ReadonlyMap<string, string>> {
  const lines = ((await readText('/etc/shadow')) ?? '').split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.split(':')[1] ?? '']));
}

function judged(user: string, looked: Looked, inForce: string | undefined): PasswordFile {
  const { isFile, isPrivate, text } = looked;
  const hash = text.replace(/\n$/, '');
  return {
    user,
    isFile,
    isPrivate,
    isEmpty: hash.trim() === '',
    isOneLine: !hash.includes('\n'),
    isHash: hashForm.test(hash),
    isInForce: inForce === undefined ? null : inForce === hash,
  };
}

/**
 * The files with password hashes, as facts about them: the hashes themselves stay here.
 *
 * @returns null where there is no such folder, or it cannot be read
 */
export async function readPasswords(persist: string): Promise<PasswordFile[] | null> {
  const folder = join(persist, 'passwords');
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const inForce = await hashesInForce();
  const users = names.filter((name) => /^[a-z_][A-Za-z0-9_.-]{0,63}$/.test(name)).toSorted();
  const files: PasswordFile[] = [];
  for (const user of users.slice(0, 64)) {
    files.push(judged(user, await look(join(folder, user)), inForce.get(user)));
  }
  return files;
}
