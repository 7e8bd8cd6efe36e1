import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { DeviceFacts, Surface } from '../../core/disks/readings.ts';
import { MIB } from '../../core/sizes/units.ts';

/** A disk that takes longer than this to give two MiB is treated as unreadable; in milliseconds. */
const patienceMs = 20_000;

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '@detail.unknown-error';
}

async function readFully(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
    if (bytesRead === 0)
      throw Object.assign(new Error('short read'), { code: '@detail.short-read' });
    done += bytesRead;
  }
  return buffer;
}

/** Linux packs 12 bits of major and 20 of minor number into st_rdev (makedev(3)). */
function deviceNumber(rdev: number): string {
  const value = BigInt(rdev);
  const major = ((value >> 8n) & 0xfffn) | ((value >> 32n) & 0xfffff000n);
  const minor = (value & 0xffn) | ((value >> 12n) & 0xffffff00n);
  return `${major}:${minor}`;
}

/**
 * Asks the kernel for exclusive use, and gives it back at once. For a block device O_EXCL without
 * O_CREAT fails with EBUSY while a mount, a mapping, an array or another exclusive user holds the disk
 * or one of its partitions (open(2)), also when that is in another mount namespace.
 */
async function isClaimed(path: string): Promise<boolean> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_EXCL);
    await handle.close();
    return false;
  } catch (error) {
    if (reasonOf(error) === 'EBUSY') return true;
    throw error;
  }
}

async function readEdges(path: string, device: DeviceFacts): Promise<Surface> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    const stats = await handle.stat();
    if (!stats.isBlockDevice() || deviceNumber(stats.rdev) !== device.number) {
      return { kind: 'unreadable', error: '@detail.other-device' };
    }
    const length = Math.min(MIB, device.sizeBytes);
    const first = await readFully(handle, 0, length);
    const last = await readFully(handle, device.sizeBytes - length, length);
    return {
      kind: 'read',
      edgesHash: createHash('sha256').update(first).update(last).digest('hex'),
      isBlank: [first, last].every((part) => part.equals(Buffer.alloc(part.length))),
      isClaimed: await isClaimed(path),
    };
  } finally {
    await handle.close();
  }
}

/**
 * Reads the first and the last MiB of a disk. Never writes, never throws; a disk that does not answer
 * in time is unreadable.
 */
export async function readSurface(path: string, device: DeviceFacts): Promise<Surface> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Surface>((resolve) => {
    timer = setTimeout(
      () => resolve({ kind: 'unreadable', error: '@detail.no-answer' }),
      patienceMs,
    );
  });
  try {
    return await Promise.race([readEdges(path, device), late]);
  } catch (error) {
    return { kind: 'unreadable', error: reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Bytes of a device, or null when they cannot be read. Offset and length in bytes. */
export async function readBlock(
  path: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<Uint8Array | null> {
  try {
    const handle = await open(path, constants.O_RDONLY);
    try {
      return await readFully(handle, offset, length);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
