import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { openPrivateSocket } from './private-socket.ts';

let base = '';

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'socket-'));
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

async function connected(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => setTimeout(() => resolve(!socket.destroyed), 50));
  });
}

test('the socket lies in a folder for its user only, which goes with it', async () => {
  const socket = await openPrivateSocket(base);
  const status = await stat(dirname(socket.path));
  expect((status.mode & 0o777).toString(8)).toBe('700');
  await socket.close();
  expect(await readdir(base)).toEqual([]);
});

test('there is one peer and no second', async () => {
  const socket = await openPrivateSocket(base);
  expect(await connected(socket.path)).toBe(true);
  const peer = await socket.peer;
  expect(await connected(socket.path)).toBe(false);
  expect(peer.destroyed).toBe(false);
  peer.destroy();
  await socket.close();
});

test('a base that others can enter is refused', async () => {
  await chmod(base, 0o755);
  await expect(openPrivateSocket(base)).rejects.toThrow('elevation-not-found');
  expect(await readdir(base)).toEqual([]);
});

test.each(['', '/no/such/folder'])('the base %j is refused', async (path) => {
  await expect(openPrivateSocket(path)).rejects.toThrow('elevation-not-found');
});

test('a link to a folder is refused', async () => {
  const link = join(tmpdir(), `socket-link-${process.pid}`);
  await symlink(base, link);
  await expect(openPrivateSocket(link)).rejects.toThrow('elevation-not-found');
  await rm(link);
});

test('a path that the kernel would cut is refused, and nothing is left', async () => {
  const deep = await mkdtemp(join(base, `${'x'.repeat(100)}-`));
  await expect(openPrivateSocket(deep)).rejects.toThrow('too long');
  expect(existsSync(deep) && (await readdir(deep))).toEqual([]);
});
