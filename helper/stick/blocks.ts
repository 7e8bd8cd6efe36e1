/** Moving an image in blocks: hashing, writing, reading back. Knows files only, not disks. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { MIB } from '../../core/sizes/units.ts';

export const blockBytes = 4 * MIB;
/** So often the disk has to have everything, so that progress does not run ahead of it. */
const syncBytes = 8 * blockBytes;

export interface Watch {
  /** Bytes that are certainly done. */
  readonly tell: (done: number) => void;
  /** Called before each block; throws to stop there. */
  readonly checkpoint: (done: number) => void;
}

/** The file ended before its size. */
export class ShortRead extends Error {}

/** What was written cannot be what is there; `done` bytes are on the disk for sure. */
export class WriteFailed extends Error {
  readonly done: number;
  constructor(done: number, cause: unknown) {
    super('write failed', { cause });
    this.done = done;
  }
}

async function fill(handle: FileHandle, block: Buffer, position: number): Promise<void> {
  for (let done = 0; done < block.length;) {
    const { bytesRead } = await handle.read(block, done, block.length - done, position + done);
    if (bytesRead === 0) throw new ShortRead();
    done += bytesRead;
  }
}

async function put(handle: FileHandle, block: Buffer, position: number): Promise<void> {
  for (let done = 0; done < block.length;) {
    const { bytesWritten } = await handle.write(block, done, block.length - done, position + done);
    done += bytesWritten;
  }
}

function blockAt(buffer: Buffer, position: number, size: number): Buffer {
  return buffer.subarray(0, Math.min(blockBytes, size - position));
}

/** SHA-256 of a whole image, hexadecimal. */
export async function hashBlocks(image: FileHandle, size: number, watch: Watch): Promise<string> {
  const whole = createHash('sha256');
  const buffer = Buffer.alloc(blockBytes);
  for (let at = 0; at < size; at += blockBytes) {
    watch.checkpoint(at);
    const block = blockAt(buffer, at, size);
    await fill(image, block, at);
    whole.update(block);
    watch.tell(at + block.length);
  }
  return whole.digest('hex');
}

export interface Written {
  /** Of all that was written. */
  readonly sha256: string;
  /** Of each block, so that a difference has a place. */
  readonly digests: readonly string[];
}

export interface Copy {
  readonly image: FileHandle;
  readonly target: FileHandle;
  readonly size: number;
}

/**
 * Writes the image to the beginning of the target.
 *
 * @throws WriteFailed, ShortRead
 */
export async function writeBlocks({ image, target, size }: Copy, watch: Watch): Promise<Written> {
  const whole = createHash('sha256');
  const digests: string[] = [];
  const buffer = Buffer.alloc(blockBytes);
  let synced = 0;
  for (let at = 0; at < size; at += blockBytes) {
    watch.checkpoint(at);
    const block = blockAt(buffer, at, size);
    await fill(image, block, at);
    whole.update(block);
    digests.push(createHash('sha256').update(block).digest('hex'));
    const end = at + block.length;
    try {
      await put(target, block, at);
      if (end - synced < syncBytes && end < size) continue;
      await target.datasync();
    } catch (error) {
      throw new WriteFailed(synced, error);
    }
    synced = end;
    watch.tell(synced);
  }
  return { sha256: whole.digest('hex'), digests };
}

/** Reads the target back. Returns the offset of the first block that differs, or null. */
export async function compareBlocks(
  { target, size }: Omit<Copy, 'image'>,
  { digests }: Written,
  watch: Watch,
): Promise<number | null> {
  const buffer = Buffer.alloc(blockBytes);
  for (const [index, digest] of digests.entries()) {
    const at = index * blockBytes;
    watch.checkpoint(at);
    const block = blockAt(buffer, at, size);
    await fill(target, block, at);
    if (createHash('sha256').update(block).digest('hex') !== digest) return at;
    watch.tell(at + block.length);
  }
  return null;
}
