import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, expect, test } from 'vitest';

import { presentStage } from '../scripts/setup/stage.ts';
import { findProgram } from './kernel.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-launcher-'));
// As it ships, at a place that ordinary users can read: a checkout may lie below folders of root's.
const stage = presentStage();
const { node } = stage;
const launcher = join(stage.folder, 'dist', 'rehearsal', 'launcher.cjs');
const root = process.getuid?.() === 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function describeMachine(name: string, machine: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(machine));
  return path;
}

function launch(
  file: string,
  program: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const argv = [launcher, '--disks', file, '--', ...program];
  return spawn(node, argv, { env: { ...process.env, ...environment } });
}

function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

const oneDisk = describeMachine('one.json', { disks: [{ sizeBytes: 2 ** 30 }] });

test('streams and exit code are those of the program, and end of input reaches it', async () => {
  const child = launch(oneDisk, ['sh', '-c', 'cat; echo problem >&2; exit 9']);
  child.stdin.end('{"kind":"hello"}\n');
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended(child),
  ]);
  expect({ out, code }).toEqual({ out: '{"kind":"hello"}\n', code: 9 });
  expect(err).toContain('problem');
});

test('a program killed by a signal gives 128 and the number', async () => {
  const child = launch(oneDisk, ['sh', '-c', 'kill -KILL $$']);
  expect(await ended(child)).toBe(137);
});

test('SIGTERM ends the program and the machine', async () => {
  const child = launch(oneDisk, ['sh', '-c', 'echo up; exec sleep 60']);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(143);
});

test('killing the launcher leaves no process and no file behind', async () => {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  chmodSync(folder, 0o755);
  chmodSync(scratch, 0o777);
  const child = launch(oneDisk, ['sh', '-c', 'echo up; exec sleep 60'], { TMPDIR: scratch });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const kernels = (await processes()).filter((one) => one.parent === child.pid);
  expect(kernels).toHaveLength(1);
  const group = kernels[0]?.pid;
  expect((await processes()).filter((one) => one.group === group).length).toBeGreaterThan(2);
  child.kill('SIGKILL');
  await ended(child);
  await expect
    .poll(async () => (await processes()).filter((one) => one.group === group), { timeout: 15_000 })
    .toEqual([]);
  expect(readdirSync(scratch)).toEqual([]);
});

test('a wrong description is refused without a machine', async () => {
  const file = describeMachine('wrong.json', { disks: [{ sizeBytes: -1 }] });
  expect(await ended(launch(file, ['true']))).toBe(64);
});

test('anything but a regular file is refused as a disk image', async () => {
  const link = join(folder, 'link.img');
  symlinkSync('/dev/null', link);
  for (const image of ['/dev/null', link, folder]) {
    const child = launch(describeMachine('bad.json', { disks: [{ sizeBytes: 512, image }] }), [
      'true',
    ]);
    const [err, code] = await Promise.all([text(child.stderr), ended(child)]);
    expect(code, `${image}: ${err}`).toBe(69);
  }
});

test.skipIf(!root)('root started by pkexec becomes that user', async () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  chmodSync(folder, 0o755);
  chmodSync(home, 0o777);
  const image = join(home, 'disk.img');
  const file = describeMachine('user.json', { disks: [{ sizeBytes: 2 ** 30, image }] });
  const child = launch(file, ['stat', '-c', '%u', '/run/tidemark-rehearsal/images/0/disk.img'], {
    PKEXEC_UID: '65533',
    TMPDIR: home,
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended(child),
  ]);
  expect({ out, code }, err).toEqual({ out: '65533\n', code: 0 });
});

test.skipIf(!root || findProgram(['setpriv']) === null)(
  'an ordinary user can start it',
  async () => {
    const home = join(folder, 'nobody');
    mkdirSync(home);
    chmodSync(folder, 0o755);
    chmodSync(home, 0o777);
    const child = spawn(
      'setpriv',
      [
        '--reuid=65534',
        '--regid=65534',
        '--clear-groups',
        node,
        launcher,
        '--disks',
        oneDisk,
        '--',
        'id',
        '-u',
      ],
      { env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home } },
    );
    const [out, err, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended(child),
    ]);
    expect({ out, code }, err).toEqual({ out: '0\n', code: 0 });
  },
);

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

async function processes(): Promise<readonly Process[]> {
  const list = await text(spawn('ps', ['-eo', 'pid=,ppid=,pgid=,stat=']).stdout);
  const rows = list.split('\n').map((line) => line.trim().split(/\s+/));
  return rows
    .filter(([, , , state]) => state !== undefined && !state.startsWith('Z'))
    .map(([pid, parent, group]) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
    }));
}
