import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';

import { cleanLine } from './clean-line.ts';
import { keepRecentLines } from './recent-lines.ts';

async function kept(chunks: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const stream = new PassThrough();
  const recent = keepRecentLines(stream, () => undefined);
  for (const chunk of chunks) stream.write(chunk);
  await new Promise((resolve) => setImmediate(resolve));
  return recent.lines();
}

test('only the last forty lines are kept', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`);
  expect(await kept([`${lines.join('\n')}\n`])).toEqual(lines.slice(-40));
});

test('the last line counts without its newline, and characters may be split', async () => {
  const bytes = Buffer.from('one\ntwö');
  expect(await kept([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['one', 'twö']);
});

test('a line that never ends is cut to what a problem may carry', async () => {
  const [line] = await kept(['x'.repeat(200_000)]);
  expect(line).toHaveLength(1024);
});

test.each([
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007text', 'text'],
  ['a\u0008\u0000b\r', 'ab'],
  ['tab\tstays', 'tab\tstays'],
])('%j is cleaned to %j', (text, expected) => {
  expect(cleanLine(text)).toBe(expected);
});
