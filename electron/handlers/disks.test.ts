import { expect, test } from 'vitest';
import type { Machine } from '../../core/disks/disk.ts';
import { noRun } from '../../core/helper/no-run.ts';
import { createHandlers } from './testing/create-handlers.ts';

const fingerprint = 'f'.repeat(64);

const machine: Machine = {
  memoryBytes: 1,
  firmware: 'efi',
  isLiveImage: true,
  isRehearsal: true,
  kernel: '7',
};

/** The verbs that the helper was asked for, in order. */
function verbsOf(helpers: ReturnType<typeof createHandlers>['helpers']): readonly string[] {
  const frames = helpers.flatMap((helper) => helper.frames);
  return frames.flatMap((frame) => (frame.kind === 'request' ? [frame.verb] : []));
}

test('to follow the disks starts no helper, and so asks for no password', async () => {
  const { handlers, helpers } = createHandlers([], { 'disk-fingerprint': { fingerprint } });
  expect(await handlers['disks.fingerprint']({})).toEqual({ fingerprint: null });
  expect(helpers).toEqual([]);
  await handlers['preflight.get']({ spec: null });
  expect(await handlers['disks.fingerprint']({})).toEqual({ fingerprint });
  helpers[0]?.crash();
  await helpers[0]?.connection.ended;
  expect(await handlers['disks.fingerprint']({})).toEqual({ fingerprint: null });
  expect(helpers).toHaveLength(1);
});

test('a list comes with the fingerprint of before it, so that no change in between is missed', async () => {
  const { handlers, helpers } = createHandlers([], {
    'disk-fingerprint': { fingerprint },
    probe: { disks: [], machine },
    status: noRun,
  });
  expect(await handlers['disks.probe']({})).toMatchObject({ fingerprint });
  expect(verbsOf(helpers)).toEqual(['disk-fingerprint', 'probe', 'status']);
});
