import { expect, test } from 'vitest';

import { problemError } from '../../core/errors/make-problem.ts';
import { requestNames } from '../../core/ipc/channels.ts';
import { requests } from '../../core/ipc/contract.ts';
import { registerHandlers } from './handle.ts';
import type { Registry } from './handle.ts';
import type { Handlers } from './handlers.ts';
import type { SenderEvent } from './sender.ts';

type Listener = Parameters<Registry['handle']>[1];
const anyEvent: SenderEvent = { senderFrame: null };

function register(change: Partial<Handlers>, isTrusted = true) {
  const listeners = new Map<string, Listener>();
  const logged: string[] = [];
  const called: string[] = [];
  const handlers = Object.fromEntries(
    requestNames.map((name) => [name, async () => Promise.resolve(called.push(name))]),
  ) as unknown as Handlers;
  registerHandlers({
    registry: { handle: (channel, listener) => listeners.set(channel, listener) },
    handlers: { ...handlers, ...change },
    isTrusted: () => isTrusted,
    checksAnswers: true,
    log: (text) => logged.push(text),
  });
  const ask = async (name: string, input: unknown): Promise<unknown> =>
    listeners.get(name)?.(anyEvent, input);
  return { listeners, logged, called, ask };
}

test('exactly the requests of the contract are registered', () => {
  const { listeners } = register({});
  expect([...listeners.keys()].toSorted()).toEqual(Object.keys(requests).toSorted());
});

test.each(requestNames)('%s is refused to anybody else, and no handler runs', async (name) => {
  const { ask, called, logged } = register({}, false);
  await expect(ask(name, {})).rejects.toThrow('refused');
  expect(called).toEqual([]);
  expect(logged).toHaveLength(1);
});

test.each(requestNames)('%s takes no field that the contract does not know', async (name) => {
  const { ask, called } = register({});
  for (const input of [{ surprise: 1 }, null, undefined, [], 'text']) {
    expect(await ask(name, input)).toMatchObject({
      ok: false,
      problem: { code: 'request-invalid' },
    });
  }
  expect(called).toEqual([]);
});

test('an answer is a value', async () => {
  const { ask } = register({ 'log.save': async () => Promise.resolve({ path: '/x' }) });
  expect(await ask('log.save', {})).toEqual({ ok: true, value: { path: '/x' } });
});

test('a problem is a value, too', async () => {
  const { ask, logged } = register({
    'log.save': async () => Promise.reject(problemError('not-confirmed')),
  });
  expect(await ask('log.save', {})).toMatchObject({
    ok: false,
    problem: { code: 'not-confirmed' },
  });
  expect(logged).toEqual([]);
});

test('any other error is `internal`: the page gets no stack, the log does', async () => {
  const { ask, logged } = register({
    'log.save': async () => Promise.reject(new Error('broken inside')),
  });
  const answer = await ask('log.save', {});
  expect(answer).toMatchObject({ ok: false, problem: { code: 'internal', lines: [] } });
  expect(JSON.stringify(answer)).not.toContain('broken');
  expect(logged[0]).toContain('broken inside');
});

test('an answer that breaks the contract is found out', async () => {
  const { ask } = register({
    'log.save': async () => Promise.resolve({ path: 5 } as unknown as { path: null }),
  });
  expect(await ask('log.save', {})).toMatchObject({ ok: false, problem: { code: 'internal' } });
});

test('a wrong passphrase request is logged without what it held', async () => {
  const { ask, logged } = register({});
  await ask('passphrase.set', { passphrase: 'secret words', repetition: 5 });
  await ask('passphrase.set', { passphrase: 's'.repeat(5000), repetition: '' });
  expect(logged).toHaveLength(2);
  expect(logged.join()).not.toMatch(/secret|ssss/);
});
