/** The archive of the program, made of a small build. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { makeProgramArchive } from './program-archive.ts';

const built = [
  'electron/main.cjs',
  'renderer/index.html',
  'tidemark-helper.cjs',
  'rehearsal/launcher.cjs',
];
let folder = '';
const archive = (): string => join(folder, 'program.tar.gz');
const tree = (...parts: readonly string[]): string => join(folder, 'tree', ...parts);
const read = (path: string): string => readFileSync(tree(path), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-'));
  for (const path of built) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `built: ${path}`);
  }
  makeProgramArchive(folder);
  mkdirSync(tree());
  execFileSync('tar', ['-xzf', archive(), '-C', tree()]);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('has the window, the helper and its launcher, and what a desktop wants', () => {
  expect(read('share/tidemark/dist/electron/main.cjs')).toBe('built: electron/main.cjs');
  expect(read('share/tidemark/dist/renderer/index.html')).toBe('built: renderer/index.html');
  expect(read('libexec/tidemark/tidemark-helper.cjs')).toBe('built: tidemark-helper.cjs');
  expect(read('share/applications/org.tidemark.Tidemark.desktop')).toContain('Exec=tidemark %f');
  expect(JSON.parse(read('share/tidemark/package.json'))).toMatchObject({
    main: 'dist/electron/main.cjs',
    tidemark: { helperFolder: '@PREFIX@/libexec/tidemark' },
  });
  for (const program of ['bin/tidemark', 'libexec/tidemark/tidemark-helper']) {
    expect(statSync(tree(program)).mode & 0o777).toBe(0o755);
    expect(read(program)).toMatch(/^#!@SHELL@\n/);
  }
  expect(read('libexec/tidemark/tidemark-helper')).not.toMatch(/\/usr\/bin\/env|@FOLDER@/);
});

it('lists every file with an open path, and no other', () => {
  const found = execFileSync('grep', ['-rlE', '@(PREFIX|SHELL|ENV|ELECTRON)@', '.'], {
    cwd: tree(),
    encoding: 'utf8',
  });
  const listed = read('libexec/tidemark/open-paths');
  expect(listed.trim().split('\n').toSorted()).toEqual(
    found
      .trim()
      .split('\n')
      .map((path) => path.replace('./', ''))
      .toSorted(),
  );
  expect(listed).toContain('org.tidemark.Tidemark.policy');
});

it('is the same, byte for byte, when it is made again', () => {
  const first = readFileSync(archive());
  makeProgramArchive(folder);
  expect(readFileSync(archive()).equals(first)).toBe(true);
});

it('is not made of half a build', () => {
  const half = mkdtempSync(join(tmpdir(), 'half-'));
  expect(() => makeProgramArchive(half)).toThrow(/ENOENT/);
  rmSync(half, { recursive: true });
});
