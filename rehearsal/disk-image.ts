import { chownSync, closeSync, ftruncateSync, fstatSync, openSync, constants } from 'node:fs';

import type { OrdinaryUser } from './ordinary-user.ts';

/**
 * Makes sure that `path` is a regular file of at least `sizeBytes` that `user` may write.
 *
 * This is the guard that keeps the rehearsal off real disks: a device node, a folder, or a link to
 * either, is refused. A missing file is made, sparse. A larger file is left as it is: its first
 * `sizeBytes` are the disk.
 *
 * @throws when the file is anything but a regular file, or cannot be opened.
 */
export function prepareImage(path: string, sizeBytes: number, user: OrdinaryUser | null): void {
  // Opened without blocking, so that a named pipe in the place of an image cannot hold us up.
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  const descriptor = openSync(path, flags, 0o600);
  try {
    const facts = fstatSync(descriptor);
    if (!facts.isFile()) throw new Error(`${path} is not a regular file; refused as a disk image`);
    if (facts.nlink !== 1) throw new Error(`${path} has several names; refused as a disk image`);
    if (facts.size < sizeBytes) ftruncateSync(descriptor, sizeBytes);
    if (user !== null && facts.uid !== user.uid) chownSync(path, user.uid, user.gid);
  } finally {
    closeSync(descriptor);
  }
}
