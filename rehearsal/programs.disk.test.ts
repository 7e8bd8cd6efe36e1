import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { guestNode } from './guest-node.ts';
import { bootMachine, type Machine } from './machine.ts';

const node = guestNode(undefined);
const echoLines =
  'require("readline").createInterface({ input: process.stdin })' +
  '.on("line", (line) => console.log(JSON.stringify({ ...JSON.parse(line), back: true })))';

let machine: Machine;

beforeAll(async () => {
  machine = await bootMachine({ disks: [] });
});

afterAll(async () => {
  await machine.powerOff();
});

test('the guest is User-mode Linux and root is the user, whoever started it', async () => {
  expect((await machine.run(['cat', '/proc/cpuinfo'])).stdout).toContain('User Mode Linux');
  expect((await machine.run(['id', '-u'])).stdout).toBe('0\n');
  expect((await machine.run(['cat', '/etc/tidemark-rehearsal'])).exitCode).toBe(0);
});

test('exit code, signal, standard output and standard error are kept apart', async () => {
  const script = 'echo out; echo err >&2; exit 7';
  const result = await machine.run(['sh', '-c', script]);
  expect(result).toMatchObject({ exitCode: 7, signal: null, stdout: 'out\n', stderr: 'err\n' });
  const killed = await machine.run(['sh', '-c', 'kill -TERM $$']);
  expect(killed).toMatchObject({ exitCode: null, signal: 'SIGTERM' });
});

test('environment and folder are as asked, and the host environment stays outside', async () => {
  process.env['TIDEMARK_TEST_OUTSIDE'] = 'seen';
  const options = { env: { INSIDE: 'yes' }, cwd: '/usr' };
  const { stdout } = await machine.run(
    ['sh', '-c', 'echo $INSIDE-$TIDEMARK_TEST_OUTSIDE; pwd'],
    options,
  );
  delete process.env['TIDEMARK_TEST_OUTSIDE'];
  expect(stdout).toBe('yes-\n/usr\n');
});

test('a program that does not exist is an error', async () => {
  await expect(machine.run(['/no/such/program'])).rejects.toThrow('ENOENT');
});

test('binary input and output of a megabyte pass unchanged', async () => {
  const bytes = Buffer.from(
    Array.from({ length: 1 << 20 }, (_, at) => (at * 31 + (at >> 8)) & 255),
  );
  const result = await machine.run(['cat'], { stdin: bytes });
  expect(result.stdoutBytes.equals(bytes)).toBe(true);
});

test('output that nobody reads holds up only its own program', async () => {
  const noisy = await machine.spawn(['yes']);
  expect((await machine.run(['echo', 'through'])).stdout).toBe('through\n');
  noisy.kill('SIGKILL');
  noisy.stdout.resume();
  expect(await noisy.exited).toEqual({ exitCode: null, signal: 'SIGKILL' });
});

test('2,000 JSON lines go there and back, in order', async () => {
  const program = await machine.spawn([node, '-e', echoLines]);
  const started = performance.now();
  for (let number = 0; number < 2000; number += 1) {
    program.stdin.write(`${JSON.stringify({ number, text: 'x'.repeat(number % 100) })}\n`);
  }
  program.stdin.end();
  const numbers: number[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    const answer = JSON.parse(line) as { number: number; back: boolean };
    if (answer.back) numbers.push(answer.number);
  }
  expect(numbers).toEqual(Array.from({ length: 2000 }, (_, number) => number));
  expect(await program.exited).toEqual({ exitCode: 0, signal: null });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('two programs talk at once', async () => {
  const first = await machine.spawn(['cat']);
  const second = await machine.spawn(['cat']);
  const answer = (program: typeof first): Promise<string> =>
    new Promise((resolve) =>
      program.stdout.once('data', (bytes: Buffer) => resolve(String(bytes))),
    );
  second.stdin.write('two\n');
  expect(await answer(second)).toBe('two\n');
  first.stdin.write('one\n');
  expect(await answer(first)).toBe('one\n');
  first.stdin.end();
  second.stdin.end();
  expect((await Promise.all([first.exited, second.exited])).map((end) => end.exitCode)).toEqual([
    0, 0,
  ]);
});

test('a program is killed, and its child goes on unless the group is asked for', async () => {
  const alone = await machine.spawn(['sh', '-c', 'sleep 123 & echo up; wait']);
  await once(alone.stdout, 'data');
  alone.kill('SIGKILL');
  expect((await alone.exited).signal).toBe('SIGKILL');
  expect((await machine.run(['pgrep', '-fx', 'sleep 123'])).exitCode).toBe(0);
  const group = await machine.spawn(['sh', '-c', 'sleep 124 & echo up; wait']);
  await once(group.stdout, 'data');
  group.kill('SIGKILL', true);
  await group.exited;
  expect((await machine.run(['pgrep', '-fx', 'sleep 124'])).exitCode).toBe(1);
});

test('a time limit ends a program and its children', async () => {
  const result = await machine.run(['sh', '-c', 'sleep 125; true'], { timeoutMs: 300 });
  expect(result.signal).toBe('SIGKILL');
  expect((await machine.run(['pgrep', '-fx', 'sleep 125'])).exitCode).toBe(1);
});

test('a background child that keeps the output open does not hold up run', async () => {
  const result = await machine.run(['sh', '-c', 'sleep 20 & echo done'], { timeoutMs: 10_000 });
  expect(result).toMatchObject({ exitCode: 0, stdout: 'done\n' });
});

test('orphans are collected by the first process', async () => {
  await machine.run(['sh', '-c', '(sleep 0.1 &) ; true']);
  await machine.run(['sleep', '0.4']);
  const { stdout } = await machine.run(['ps', '-eo', 'stat,comm']);
  expect(stdout).not.toMatch(/^Z.*sleep/m);
});

test('what is written in the guest does not reach the host', async () => {
  const { exitCode } = await machine.run([
    'sh',
    '-c',
    'echo x > /usr/tidemark-was-here && cat /usr/tidemark-was-here',
  ]);
  expect(exitCode).toBe(0);
  expect(existsSync('/usr/tidemark-was-here')).toBe(false);
});
