import { expect, test } from 'vitest';

import { problemError } from '../../core/errors/make-problem.ts';
import { createHelperSession } from './session.ts';
import { createMemoryHelper } from './testing/memory-helper.ts';
import type { MemoryHelper } from './testing/memory-helper.ts';
import { problemIn } from './testing/start-peer.ts';

function create(start: () => Promise<void> = async () => Promise.resolve()) {
  const helpers: MemoryHelper[] = [];
  const lost: string[] = [];
  const session = createHelperSession({
    start: async () => {
      await start();
      const helper = createMemoryHelper(() => undefined);
      helpers.push(helper);
      await helper.connection.opened;
      return helper.connection;
    },
    onLost: ({ code }) => lost.push(code),
  });
  return { session, helpers, lost };
}

test('nothing is started before it is needed, and then once for everybody', async () => {
  const { session, helpers } = create();
  expect(helpers).toHaveLength(0);
  const [first, second] = await Promise.all([session.connection(), session.connection()]);
  expect(first).toBe(second);
  expect(await session.connection()).toBe(first);
  expect(helpers).toHaveLength(1);
});

test('a start that failed is tried again the next time', async () => {
  let attempts = 0;
  const { session, helpers } = create(async () => {
    attempts += 1;
    if (attempts === 1) throw problemError('elevation-cancelled');
    return Promise.resolve();
  });
  expect(await problemIn(session.connection())).toMatchObject({ code: 'elevation-cancelled' });
  await session.connection();
  expect(helpers).toHaveLength(1);
});

test('a helper that crashes is told about and replaced', async () => {
  const { session, helpers, lost } = create();
  const first = await session.connection();
  helpers[0]?.crash();
  await first.ended;
  expect(lost).toEqual(['helper-crashed']);
  expect(await session.connection()).not.toBe(first);
});

test('a helper that was ended on purpose is not a loss', async () => {
  const { session, lost } = create();
  const connection = await session.connection();
  await session.end(1000);
  expect(await connection.ended).toBeNull();
  expect(await connection.exited).toEqual({ code: 0, signal: null });
  expect(lost).toEqual([]);
});

test('ending does not wait for a password dialog', async () => {
  const { session } = create(async () => new Promise(() => undefined));
  session.connection().catch(() => undefined);
  await session.end(60_000);
});
