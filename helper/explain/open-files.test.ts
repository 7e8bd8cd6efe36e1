import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openFilesBelow } from './open-files.ts';

/** Computers on which rehearsal machines run have processes with a great many open files. */
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tidemark-open-')));
  mkdirSync(join(folder, 'held'));
  mkdirSync(join(folder, 'held-too'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a line of shell that says when it holds what it holds, and then waits. */
async function holder(line: string): Promise<number> {
  const child = spawn('bash', ['-c', `${line}; echo ready; read -r _`], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child.pid ?? 0;
}

async function pidsBelow(name: string): Promise<readonly number[]> {
  return (await openFilesBelow(join(folder, name))).map(({ pid }) => pid);
}

it.each([
  ['an open file', 'exec 3>"$0/held/file"'],
  ['a file that was deleted', 'exec 3>"$0/held/file"; rm "$0/held/file"'],
  ['a working directory', 'cd "$0/held"'],
  ['an open folder', 'exec 3<"$0/held"'],
])('finds who holds %s', async (_, line) => {
  const pid = await holder(line.replaceAll('$0', folder));
  expect(await pidsBelow('held')).toEqual([pid]);
  expect(await pidsBelow('held-too')).toEqual([]);
});

it('says which program it is, and does not count its own process', async () => {
  await holder(`exec 3>"${folder}/held/file"`);
  const [found] = await openFilesBelow(folder);
  expect(found).toMatchObject({ program: 'bash', path: `${folder}/held/file` });
  const mine = openSync(join(folder, 'held-too/file'), 'w');
  expect(await pidsBelow('held-too')).toEqual([]);
  closeSync(mine);
});

it('finds nobody below what is held by nobody', async () => {
  expect(await pidsBelow('held')).toEqual([]);
});
