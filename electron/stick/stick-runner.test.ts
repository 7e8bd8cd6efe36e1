import { expect, test } from 'vitest';

import type { StickProposal } from '../../core/stick/stick.ts';
import { createDeferred } from '../helper/deferred.ts';
import type { HelperConnection } from '../helper/connection.ts';
import type { HelperSession } from '../helper/session.ts';
import { createStickRunner } from './stick-runner.ts';
import type { ShownStick } from './stick-runner.ts';
import { createStickStore } from './stick-store.ts';

test('a stick that is stopped before there is a helper is never asked for', async () => {
  const store = createStickStore(() => undefined);
  const opened = createDeferred<HelperConnection>();
  const session: HelperSession = {
    connection: async () => opened.promise,
    openConnection: async () => Promise.resolve(null),
    end: async () => Promise.resolve(),
  };
  const runner = createStickRunner(session, store);
  const proposal = { hash: 'a', steps: ['write'] } as unknown as StickProposal;
  const started = runner.start({ request: {}, proposal } as unknown as ShownStick);
  expect(store.isRunning()).toBe(true);
  runner.cancel();
  const sent: string[] = [];
  const connection = { request: (verb: string) => sent.push(verb) };
  opened.resolve(connection as unknown as HelperConnection);
  await started;
  expect(sent).toEqual([]);
  expect(store.get().state.kind).toBe('idle');
});
