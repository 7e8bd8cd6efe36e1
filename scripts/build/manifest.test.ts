import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeManifest, mimeType, writeManifest } from './manifest.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('every file is listed with its URL path, MIME type and hash', async () => {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '');
  await writeFile(join(folder, 'assets', 'a.js'), 'abc');
  expect(await makeManifest(folder)).toEqual({
    '/assets/a.js': {
      file: 'assets/a.js',
      mime: 'text/javascript; charset=utf-8',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
    '/index.html': {
      file: 'index.html',
      mime: 'text/html; charset=utf-8',
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
  });
});

test('the manifest does not list itself', async () => {
  await writeFile(join(folder, 'index.html'), '');
  await writeManifest(folder);
  expect(Object.keys(await makeManifest(folder))).toEqual(['/index.html']);
});

test('a file of an unknown kind stops the build', () => {
  expect(() => mimeType('tool.exe')).toThrow('tool.exe');
});
