import { linkSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { prepareImage } from './disk-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-image-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a missing image is made, sparse', () => {
  const path = join(folder, 'new.img');
  prepareImage(path, 64 * 2 ** 30, null);
  expect(statSync(path).size).toBe(64 * 2 ** 30);
  expect(statSync(path).blocks).toBeLessThan(100);
});

test('an existing image keeps its content and is never cut', () => {
  const path = join(folder, 'old.img');
  writeFileSync(path, 'content');
  prepareImage(path, 4, null);
  expect(statSync(path).size).toBe(7);
});

test('devices, folders, links and files with several names are refused', () => {
  const file = join(folder, 'file.img');
  writeFileSync(file, '');
  const soft = join(folder, 'soft.img');
  symlinkSync(file, soft);
  const hard = join(folder, 'hard.img');
  linkSync(file, hard);
  expect(() => prepareImage('/dev/null', 512, null)).toThrow('not a regular file');
  for (const path of [folder, soft, hard]) {
    expect(() => prepareImage(path, 512, null), path).toThrow();
  }
});
