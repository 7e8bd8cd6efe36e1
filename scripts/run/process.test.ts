import { expect, test } from 'vitest';

import { capture } from './process.ts';

test('output, errors and exit code are told apart', async () => {
  const outcome = await capture(['sh', '-c', 'echo out; echo err >&2; exit 3']);
  expect(outcome).toEqual({ code: 3, stdout: 'out', stderr: 'err' });
});

test('a program that does not exist ends with 127 and says so', async () => {
  const { code, stderr } = await capture(['tidemark-no-such-program']);
  expect(code).toBe(127);
  expect(stderr).toContain('tidemark-no-such-program');
});

test('a time limit ends the program', async () => {
  const { code } = await capture(['sleep', '30'], { timeout: 50 });
  expect(code).toBe(128);
});

test('stdin is empty, so nothing can wait for it', async () => {
  expect(await capture(['cat'])).toEqual({ code: 0, stdout: '', stderr: '' });
});
