import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The first bytes of a regular file. Opened without waiting: a pipe in its place must not stop root.
 *
 * @throws what the file system says, with its `code`
 */
export async function readWholeFile(path: string, atMost: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(atMost), 0, atMost, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
