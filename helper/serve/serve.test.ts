import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import { helperFrameSchema, maximumLineBytes, protocolVersion } from '../../core/helper/frames.ts';
import { plainSpec } from '../../core/testing/spec-arbitrary.ts';
import { version } from '../version.ts';
import { serve } from './serve.ts';

const hello = { kind: 'hello', protocol: protocolVersion, version, pid: 1 };

interface Session {
  readonly exitCode: number;
  readonly frames: unknown[];
}

/** Plays the given lines to a helper and collects its frames. */
async function play(...lines: unknown[]): Promise<Session> {
  const input = new PassThrough();
  const output = new PassThrough();
  const ended = serve(input, output);
  for (const line of lines) {
    input.write(typeof line === 'string' ? line : `${JSON.stringify(line)}\n`);
  }
  input.end();
  const exitCode = await ended;
  output.end();
  const frames = (await text(output)).split('\n').filter((line) => line !== '');
  return { exitCode, frames: frames.map((line) => helperFrameSchema.parse(JSON.parse(line))) };
}

const last = ({ frames }: Session): unknown => frames.at(-1);
const failure = (code: keyof typeof problems): object => ({
  kind: 'result',
  id: null,
  outcome: { ok: false, problem: { code } },
});

describe('serve', () => {
  it('greets, and ends in order when the input ends', async () => {
    const session = await play(hello);
    expect(session).toMatchObject({ exitCode: 0, frames: [{ kind: 'hello', version }] });
  });

  it('answers a request under its id', async () => {
    const request = { kind: 'request', id: 7, verb: 'plan', input: { spec: plainSpec() } };
    expect(last(await play(hello, request))).toMatchObject({ id: 7, outcome: { ok: true } });
  });

  it('answers a verb that it does not know and goes on', async () => {
    const unknown = { kind: 'request', id: 1, verb: 'run', input: {} };
    const session = await play(hello, unknown);
    expect(last(session)).toMatchObject({ id: 1, outcome: { problem: { code: 'verb-unknown' } } });
    expect(session.exitCode).toBe(0);
  });

  it.each([
    ['not JSON', 'hello?\n'],
    ['not an object', '42\n'],
    ['an unknown kind', '{"kind":"run","command":"true"}\n'],
    ['an unknown field', `${JSON.stringify({ ...hello, extra: 1 })}\n`],
    ['a request before the greeting', '{"kind":"request","id":1,"verb":"plan","input":{}}\n'],
    ['an id that is no number', '{"kind":"cancel","id":"1"}\n'],
  ])('ends the session at %s', async (_name, line) => {
    const session = await play(line);
    expect(last(session)).toMatchObject(failure('frame-malformed'));
    expect(session.exitCode).toBe(problems['frame-malformed'].exitCode);
  });

  it('ends the session at a line without end', async () => {
    const session = await play(hello, 'x'.repeat(maximumLineBytes + 1));
    expect(last(session)).toMatchObject(failure('frame-malformed'));
  });

  it.each([{ version: '0.0.0-other' }, { protocol: 99 }])(
    'ends the session with a window of %j',
    async (change) => {
      const session = await play({ ...hello, ...change });
      expect(last(session)).toMatchObject(failure('helper-version'));
      expect(session.exitCode).toBe(problems['helper-version'].exitCode);
    },
  );

  it('never repeats a passphrase, whatever is wrong with the request', async () => {
    const input = {
      spec: {},
      planHash: 'x',
      beginning: 'fresh',
      passphrase: 'correct horse',
      extra: 1,
    };
    const session = await play(hello, { kind: 'request', id: 1, verb: 'install', input });
    expect(JSON.stringify(session)).not.toContain('correct horse');
    expect(last(session)).toMatchObject({ outcome: { ok: false } });
  });
});
