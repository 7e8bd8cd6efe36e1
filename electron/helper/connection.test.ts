import { expect, test } from 'vitest';

import type { RunEvent } from '../../core/helper/events.ts';
import type { Action } from './testing/action.ts';
import { helloLine, problemIn, startPeer } from './testing/start-peer.ts';

function send(text: string): Action {
  return { kind: 'send', text };
}

function awaiting(frame: 'hello' | 'request' | 'cancel'): Action {
  return { kind: 'await', frame };
}

const ready = [awaiting('hello'), send(helloLine)] as const;

function event(id: number, sequence: number, text = 'x'): string {
  const inner = { kind: 'log', atMs: 1, stepId: null, source: 'note', text };
  return JSON.stringify({ kind: 'event', id, sequence, event: inner });
}

function result(id: number | null, outcome: unknown): string {
  return JSON.stringify({ kind: 'result', id, outcome });
}

const cleaned = { ok: true, value: { undone: ['a'] } };
const failed = { ok: false, problem: { code: 'not-live', values: {}, stepId: null, lines: [] } };
const spec = {} as never;
const planHash = 'a'.repeat(64);

test('a request gets its events in order and its result', async () => {
  const connection = await startPeer([
    ...ready,
    awaiting('request'),
    send(`${event(1, 0, 'one')}\n${event(1, 1, 'two')}`),
    send(result(1, cleaned)),
  ]);
  await connection.opened;
  const events: RunEvent[] = [];
  const { result: answer } = connection.request('clean-up', {}, (next) => events.push(next));
  expect(await answer).toEqual({ undone: ['a'] });
  expect(events.map((next) => (next.kind === 'log' ? next.text : next.kind))).toEqual([
    'one',
    'two',
  ]);
  connection.close();
  expect(await connection.ended).toBeNull();
  expect(await connection.exited).toEqual({ code: 0, signal: null });
});

test('requests may be answered in any order', async () => {
  const connection = await startPeer([
    ...ready,
    awaiting('request'),
    awaiting('request'),
    send(result(2, cleaned)),
    send(result(1, failed)),
  ]);
  await connection.opened;
  const first = connection.request('clean-up', {});
  const second = connection.request('clean-up', {});
  expect(await second.result).toEqual({ undone: ['a'] });
  expect(await problemIn(first.result)).toMatchObject({ code: 'not-live' });
  connection.close();
});

test('cancelling sends a frame and the result still comes', async () => {
  const connection = await startPeer([
    ...ready,
    awaiting('request'),
    awaiting('cancel'),
    send(result(1, failed)),
  ]);
  await connection.opened;
  const request = connection.request('clean-up', {});
  request.cancel();
  expect(await problemIn(request.result)).toMatchObject({ code: 'not-live' });
  connection.close();
});

test('the secrets are in the install request, as they were typed', async () => {
  const connection = await startPeer([...ready, awaiting('request'), { kind: 'echo' }]);
  await connection.opened;
  const typed = ' pass"phrase\\ä😀 ';
  const input = { spec, planHash, beginning: 'fresh' } as const;
  const passphrase = Buffer.from(typed);
  const userPassword = Buffer.from('of the user');
  const { target } = await connection.install(
    { input, secrets: { passphrase, userPassword } },
    () => undefined,
  ).result;
  expect(JSON.parse(target)).toMatchObject({
    verb: 'install',
    input: { ...input, passphrase: typed, userPassword: 'of the user' },
  });
  // It stays the caller's, who may need it for another attempt.
  expect(passphrase.toString()).toBe(typed);
  connection.close();
});

test.each([
  [
    'another version',
    JSON.stringify({ kind: 'hello', protocol: 1, version: '1.0.0', pid: 1 }),
    'helper-version',
  ],
  ['another protocol', helloLine.replace('"protocol":1', '"protocol":2'), 'helper-version'],
  ['something else than hello', result(1, cleaned), 'frame-malformed'],
  ['a reason instead of hello', result(null, failed), 'not-live'],
  ['no JSON', 'Segmentation fault', 'frame-malformed'],
])('%s first ends the conversation', async (_name, line, code) => {
  const connection = await startPeer([send(line)]);
  expect(await problemIn(connection.opened)).toMatchObject({ code });
  expect(await connection.ended).toMatchObject({ code });
  // Its input has ended, so the helper ends by itself.
  expect(await connection.exited).toEqual({ code: 0, signal: null });
});

test.each([
  ['no JSON', '{"kind":'],
  ['a second hello', helloLine],
  ['a result that nobody asked for', result(5, cleaned)],
  ['an event of no request', event(5, 0)],
  ['an event out of order', event(1, 1)],
  ['a result of the wrong shape', result(1, { ok: true, value: { undone: 'a' } })],
  ['an unknown field', JSON.stringify({ kind: 'result', id: 1, outcome: cleaned, more: 1 })],
])('%s fails every open request', async (_name, line) => {
  const connection = await startPeer([...ready, awaiting('request'), send(line)]);
  await connection.opened;
  const first = connection.request('clean-up', {});
  const second = connection.request('probe', {});
  const problems = await Promise.all([problemIn(first.result), problemIn(second.result)]);
  expect(problems).toMatchObject([{ code: 'frame-malformed' }, { code: 'frame-malformed' }]);
  expect(await connection.ended).toMatchObject({ code: 'frame-malformed' });
});

test('a line of more than one MiB fails every open request', async () => {
  const flood: Action = { kind: 'flood', bytes: 1024 * 1024 + 1 };
  const connection = await startPeer([...ready, awaiting('request'), flood]);
  await connection.opened;
  const request = connection.request('probe', {});
  expect(await problemIn(request.result)).toMatchObject({ code: 'frame-malformed' });
});

test('a helper that dies fails every open request and leaves its last words', async () => {
  const connection = await startPeer([
    ...ready,
    awaiting('request'),
    { kind: 'complain', text: 'first\nout of memory\n' },
    { kind: 'die', signal: 'SIGKILL' },
  ]);
  await connection.opened;
  const request = connection.request('probe', {});
  const expected = {
    code: 'helper-crashed',
    values: { reason: 'SIGKILL' },
    lines: ['first', 'out of memory'],
  };
  expect(await problemIn(request.result)).toMatchObject(expected);
  expect(await connection.ended).toMatchObject(expected);
  // And what is asked later fails at once.
  expect(await problemIn(connection.request('probe', {}).result)).toMatchObject({
    code: 'helper-crashed',
  });
});

test('an end before hello is explained by the way of elevation', async () => {
  const connection = await startPeer([
    { kind: 'complain', text: 'Not authorized' },
    { kind: 'end', code: 127 },
  ]);
  expect(await problemIn(connection.opened)).toMatchObject({
    code: 'elevation-refused',
    values: { code: 127 },
    lines: ['Not authorized'],
  });
});
