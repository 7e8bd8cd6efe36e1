import { expect, test } from 'vitest';

import type { JobEvent } from '../../core/job/job.ts';
import { plainLook } from '../../core/look/plain-look.ts';
import { createEmit } from '../ipc/emit.ts';
import { createJobStore } from '../job/job-store.ts';
import { holdShutdownWhileBusy } from './hold-shutdown.ts';
import { keepAwakeWhileBusy } from './keep-awake.ts';
import { createReloadLimit } from './reload-limit.ts';

const begun: JobEvent = { kind: 'begun', planHash: 'a', stepIds: [] };
const ended: JobEvent = { kind: 'succeeded', target: '/mnt' };

test('the machine is kept awake for exactly as long as something is under way', () => {
  const calls: string[] = [];
  const store = createJobStore(() => undefined);
  const blocker = {
    start: () => calls.push('start'),
    stop: (id: number) => calls.push(`stop ${id}`),
  };
  const other = createJobStore(() => undefined);
  keepAwakeWhileBusy(blocker, [store, other]);
  store.dispatch(begun);
  store.dispatch({ kind: 'run', event: { kind: 'cancel-accepted', atMs: 1 } });
  store.dispatch(ended);
  store.dispatch({ kind: 'clean-up-begun' });
  other.dispatch(begun);
  store.dispatch({ kind: 'cleaned-up' });
  expect(calls).toHaveLength(3);
  other.dispatch(ended);
  expect(calls).toEqual(['start', 'stop 1', 'start', 'stop 3']);
});

test('a shutdown is held back only while the job is busy', () => {
  const store = createJobStore(() => undefined);
  let ask = (): boolean => false;
  holdShutdownWhileBusy(
    {
      on: (_name, listener) => {
        ask = () => {
          let isPrevented = false;
          listener({ preventDefault: () => (isPrevented = true) });
          return isPrevented;
        };
      },
    },
    [createJobStore(() => undefined), store],
  );
  expect(ask()).toBe(false);
  store.dispatch(begun);
  expect(ask()).toBe(true);
  store.dispatch(ended);
  expect(ask()).toBe(false);
});

test('a page that keeps crashing is not reloaded for ever', () => {
  let now = 0;
  const mayReload = createReloadLimit(() => now);
  expect([mayReload(), mayReload(), mayReload(), mayReload()]).toEqual([true, true, true, false]);
  now = 60_001;
  expect(mayReload()).toBe(true);
});

test('nothing is sent to a page that has gone or crashed', () => {
  const sent: unknown[] = [];
  const state = { isDestroyed: false, isCrashed: false };
  const window = {
    isDestroyed: () => state.isDestroyed,
    webContents: {
      isDestroyed: () => state.isDestroyed,
      isCrashed: () => state.isCrashed,
      send: (...args: unknown[]) => sent.push(args),
    },
  };
  const emit = createEmit(() => window);
  const payload = { look: plainLook('dark') };
  emit('theme.changed', payload);
  state.isCrashed = true;
  emit('theme.changed', payload);
  state.isDestroyed = true;
  emit('theme.changed', payload);
  createEmit(() => null)('theme.changed', payload);
  expect(sent).toEqual([['theme.changed', payload]]);
});
