import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gatherEvidence } from './gather-evidence.ts';
import { readInside, resolveInside } from './resolve-inside.ts';

let outer: string;
let root: string;

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), 'tidemark-inside-'));
  root = join(outer, 'root');
  mkdirSync(join(root, 'etc'), { recursive: true });
  writeFileSync(join(outer, 'secret'), 'outside');
  writeFileSync(join(root, 'etc/name'), 'inside');
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

it.each([
  ['/etc/name', 'inside'],
  ['etc/./../etc/name', 'inside'],
  ['/../../etc/name', 'inside'],
  ['/nothing', null],
  ['/etc/name/deeper', null],
  ['/etc', null],
])('reads %s as the other system would', async (path, text) => {
  expect(await readInside(root, path, 100)).toBe(text);
});

it('follows links within, and never out', async () => {
  symlinkSync('/etc/name', join(root, 'absolute'));
  symlinkSync('../../../../etc/name', join(root, 'climbing'));
  symlinkSync(join(outer, 'secret'), join(root, 'out'));
  symlinkSync('../secret', join(root, 'up'));
  symlinkSync('loop', join(root, 'loop'));
  expect(await readInside(root, '/absolute', 100)).toBe('inside');
  expect(await readInside(root, '/climbing', 100)).toBe('inside');
  for (const path of ['/out', '/up', '/loop']) expect(await resolveInside(root, path)).toBeNull();
});

it('opens nothing but files, and no more of them than was asked for', async () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(await readInside(root, '/pipe', 100)).toBeNull();
  expect(await readInside(root, '/etc/name', 3)).toBe('ins');
});

it('sees Windows and boot folders however they are spelt', async () => {
  mkdirSync(join(root, 'WINDOWS/system32/Config'), { recursive: true });
  mkdirSync(join(root, 'efi/Microsoft'), { recursive: true });
  writeFileSync(join(root, 'efi/readme'), '');
  expect(await gatherEvidence(root)).toEqual({
    osRelease: null,
    isNixos: false,
    hasWindows: true,
    hasMacos: false,
    efiFolders: ['Microsoft'],
  });
});

it('takes NixOS for NixOS when its store is elsewhere', async () => {
  symlinkSync('/etc/static/os-release', join(root, 'etc/os-release'));
  symlinkSync('/nix/store/x-etc/etc', join(root, 'etc/static'));
  writeFileSync(join(root, 'etc/NIXOS'), '');
  expect(await gatherEvidence(root)).toMatchObject({ osRelease: null, isNixos: true });
});
