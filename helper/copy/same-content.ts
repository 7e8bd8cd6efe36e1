import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import { MIB } from '../../core/sizes/units.ts';

const { O_NOATIME, O_RDONLY } = constants;

async function readAt(file: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(
      buffer,
      filled,
      buffer.length - filled,
      position + filled,
    );
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** Whether two files hold the same bytes. Neither's time of access changes. */
export async function hasSameContent(one: Buffer, other: Buffer): Promise<boolean> {
  const flags = O_RDONLY | O_NOATIME;
  const a = await open(one, flags);
  try {
    const b = await open(other, flags);
    try {
      const size = (await a.stat()).size;
      const room = Math.max(1, Math.min(size, MIB));
      const [left, right] = [Buffer.allocUnsafe(room), Buffer.allocUnsafe(room)];
      for (let position = 0; ;) {
        const [read, alsoRead] = await Promise.all([
          readAt(a, left, position),
          readAt(b, right, position),
        ]);
        if (read !== alsoRead) return false;
        if (!left.subarray(0, read).equals(right.subarray(0, read))) return false;
        if (read < room) return true;
        position += read;
      }
    } finally {
      await b.close();
    }
  } finally {
    await a.close();
  }
}
