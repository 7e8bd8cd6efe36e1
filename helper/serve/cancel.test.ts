/** Stopping on purpose, over the wire: with a verb that goes on until it is asked to stop. */
import { setTimeout as wait } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { protocolVersion } from '../../core/helper/frames.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { version } from '../version.ts';
import { serve } from './serve.ts';

vi.mock(import('../dispatch.ts'), async (original) => ({
  ...(await original()),
  dispatch: async (_verb: string, _input: unknown, { isCancelled }: VerbContext) => {
    while (!isCancelled()) await wait(5);
    throw problemError('cancelled');
  },
}));

async function play(...frames: readonly object[]): Promise<unknown[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const ended = serve(input, output);
  const hello = { kind: 'hello', protocol: protocolVersion, version, pid: 1 };
  for (const frame of [hello, ...frames]) input.write(`${JSON.stringify(frame)}\n`);
  await wait(50);
  input.end();
  await ended;
  output.end();
  const lines = (await text(output)).split('\n').filter((line) => line !== '');
  return lines.slice(1).map((line): unknown => JSON.parse(line));
}

const request = { kind: 'request', id: 3, verb: 'install', input: {} };
const cancelled = { kind: 'result', id: 3, outcome: { ok: false, problem: { code: 'cancelled' } } };

it('says once that it will stop, and answers the request when it has stopped', async () => {
  const frames = await play(request, { kind: 'cancel', id: 3 }, { kind: 'cancel', id: 3 });
  expect(frames).toMatchObject([
    { kind: 'event', id: 3, sequence: 0, event: { kind: 'cancel-accepted' } },
    cancelled,
  ]);
});

it('takes the end of its input for the wish to stop', async () => {
  expect(await play(request)).toMatchObject([cancelled]);
});

it('ignores a cancel for what is not running', async () => {
  expect(await play(request, { kind: 'cancel', id: 4 })).toMatchObject([cancelled]);
});
