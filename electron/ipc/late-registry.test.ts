import { expect, test } from 'vitest';

import { requestNames } from '../../core/ipc/channels.ts';
import type { Registry } from './handle.ts';
import { createLateRegistry } from './late-registry.ts';

type Listener = Parameters<Registry['handle']>[1];

function build(load: (late: Registry) => Promise<unknown>) {
  const registered = new Map<string, Listener>();
  let loads = 0;
  const late: Registry = createLateRegistry(
    { handle: (name, listener) => registered.set(name, listener) },
    async () => {
      loads += 1;
      return load(late);
    },
  );
  const ask = async (name: string, input: unknown): Promise<unknown> =>
    registered.get(name)?.({ senderFrame: null }, input);
  return { registered, ask, loads: () => loads };
}

test('every request of the contract has a listener at once, and nothing is loaded', () => {
  const { registered, loads } = build(async () => Promise.resolve());
  expect([...registered.keys()]).toEqual(requestNames);
  expect(loads()).toBe(0);
});

test('a request that comes too early waits for its handler', async () => {
  const { ask } = build(async (late) => {
    await Promise.resolve();
    late.handle('log.save', async (event, input) => Promise.resolve([event.senderFrame, input]));
  });
  expect(await ask('log.save', { a: 1 })).toEqual([null, { a: 1 }]);
});

test('a request that nobody handles is refused', async () => {
  const { ask } = build(async () => Promise.resolve());
  await expect(ask('log.save', {})).rejects.toThrow('refused');
});
