import { expect, test } from 'vitest';

import { problemError } from '../../core/errors/make-problem.ts';
import type { HelperSession } from '../helper/session.ts';
import { problemIn } from '../helper/testing/start-peer.ts';
import { createChangeRunner } from './change-runner.ts';
import { createChangeStore } from './change-store.ts';

test('a change that got no helper leaves nothing behind, and can be begun again', async () => {
  const store = createChangeStore(() => undefined);
  const session: HelperSession = {
    connection: async () => Promise.reject(problemError('elevation-cancelled')),
    openConnection: async () => Promise.resolve(null),
    end: async () => Promise.resolve(),
  };
  const runner = createChangeRunner({ session, store });
  const undo = async (): Promise<void> =>
    runner.run('change-resume', { id: '20261123T050000Z-0a1b2c3d', how: 'undo' });
  const first = undo();
  expect(store.isRunning()).toBe(true);
  expect(await problemIn(first)).toMatchObject({ code: 'elevation-cancelled' });
  expect(store.get().state).toBe('idle');
  expect(await problemIn(undo())).toMatchObject({ code: 'elevation-cancelled' });
});
