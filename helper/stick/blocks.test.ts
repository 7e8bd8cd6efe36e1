import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ShortRead,
  WriteFailed,
  blockBytes,
  compareBlocks,
  hashBlocks,
  writeBlocks,
} from './blocks.ts';
import type { Copy, Watch } from './blocks.ts';

const quiet: Watch = { tell: () => undefined, checkpoint: () => undefined };
const size = 2 * blockBytes + 6144;
const content = randomBytes(size);
const sha256 = createHash('sha256').update(content).digest('hex');

let folder: string;
let copy: Copy;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stick-'));
  await writeFile(join(folder, 'image'), content);
  await writeFile(join(folder, 'target'), Buffer.alloc(4 * blockBytes, 0xaa));
  const image = await open(join(folder, 'image'), 'r');
  copy = { image, target: await open(join(folder, 'target'), 'r+'), size };
});
afterEach(async () => {
  await copy.image.close();
  await copy.target.close();
  await rm(folder, { recursive: true });
});

describe('an image in blocks', () => {
  it('is written whole, and nothing beyond it', async () => {
    const told: number[] = [];
    const written = await writeBlocks(copy, { ...quiet, tell: (done) => told.push(done) });
    expect(written.sha256).toBe(sha256);
    expect(await hashBlocks(copy.image, size, quiet)).toBe(sha256);
    expect(told.at(-1)).toBe(size);
    const target = await readFile(join(folder, 'target'));
    expect(target.subarray(0, size).equals(content)).toBe(true);
    expect(target.subarray(size).every((byte) => byte === 0xaa)).toBe(true);
    expect(await compareBlocks(copy, written, quiet)).toBeNull();
  });

  it('is not the same when one byte of it differs; the block is named', async () => {
    const written = await writeBlocks(copy, quiet);
    await copy.target.write(
      Buffer.from([(content[blockBytes + 9] ?? 0) ^ 1]),
      0,
      1,
      blockBytes + 9,
    );
    expect(await compareBlocks(copy, written, quiet)).toBe(blockBytes);
  });

  it('stops at the border of a block', async () => {
    const stop = new Error('stop');
    const checkpoint = (done: number): void => {
      if (done >= blockBytes) throw stop;
    };
    await expect(writeBlocks(copy, { ...quiet, checkpoint })).rejects.toBe(stop);
    const target = await readFile(join(folder, 'target'));
    expect(target.subarray(0, blockBytes).equals(content.subarray(0, blockBytes))).toBe(true);
    expect(target[blockBytes]).toBe(0xaa);
  });

  it('says when the image has become shorter', async () => {
    await truncate(join(folder, 'image'), blockBytes);
    await expect(writeBlocks(copy, quiet)).rejects.toBeInstanceOf(ShortRead);
  });

  it('says how much is certainly on a disk that fails', async () => {
    const target = await open(join(folder, 'target'), 'r');
    await expect(writeBlocks({ ...copy, target }, quiet)).rejects.toMatchObject({ done: 0 });
    await expect(writeBlocks({ ...copy, target }, quiet)).rejects.toBeInstanceOf(WriteFailed);
    await target.close();
  });
});
