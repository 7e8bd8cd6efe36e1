import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../core/errors/problem.ts';
import { isoImage } from '../../rehearsal/iso-image.ts';
import { openImage } from './open-image.ts';

const iso = isoImage({ label: 'TIDE_LIVE', name: 'readme.txt', content: Buffer.alloc(40_000, 7) });
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stick-'));
  path = join(folder, 'tide.iso');
  await writeFile(path, iso);
});
afterEach(() => rm(folder, { recursive: true }));

async function code(of: string): Promise<string> {
  try {
    await (await openImage(of)).handle.close();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'opened';
}

async function facts() {
  const { handle, facts: found } = await openImage(path);
  await handle.close();
  return found;
}

describe('an image', () => {
  it('says its label, its size and how it starts', async () => {
    expect(await facts()).toMatchObject({
      label: 'TIDE_LIVE',
      sizeBytes: iso.length,
      boot: { hasElTorito: false, table: 'dos' },
      expectedHash: null,
    });
  });

  it('comes with the hash in the file beside it, if it is for this name', async () => {
    const hash = 'ab'.repeat(32);
    await writeFile(`${path}.sha256`, `${'0'.repeat(64)}  other.iso\n${hash} *tide.iso\n`);
    expect((await facts()).expectedHash).toBe(hash);
    await writeFile(`${path}.sha256`, `${hash.toUpperCase()}\n`);
    expect((await facts()).expectedHash).toBe(hash);
    await writeFile(`${path}.sha256`, `${hash}  other.iso\n`);
    expect((await facts()).expectedHash).toBeNull();
  });

  it('is an ordinary file: no link, device, folder or nothing', async () => {
    await symlink(path, join(folder, 'link.iso'));
    expect(await code(path)).toBe('opened');
    expect(await code(join(folder, 'link.iso'))).toBe('image-not-file');
    expect(await code('/dev/zero')).toBe('image-not-file');
    expect(await code(folder)).toBe('image-not-file');
    expect(await code(join(folder, 'none.iso'))).toBe('image-unreadable');
  });

  it('is an ISO image, and all of it', async () => {
    await writeFile(join(folder, 'text.iso'), 'x'.repeat(100_000));
    expect(await code(join(folder, 'text.iso'))).toBe('image-not-iso');
    await writeFile(join(folder, 'empty.iso'), '');
    expect(await code(join(folder, 'empty.iso'))).toBe('image-not-iso');
    await truncate(path, iso.length - 2048);
    expect(await code(path)).toBe('image-incomplete');
  });
});
