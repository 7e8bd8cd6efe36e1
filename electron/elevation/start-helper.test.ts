import { expect, test } from 'vitest';

import type { ProblemCode } from '../../core/errors/codes.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { helloLine, peerProgram, problemIn, testVersion } from '../helper/testing/start-peer.ts';
import { ownEnvironment } from './environment.ts';
import type { Elevation } from './elevation.ts';
import { elevationsInOrder } from './order.ts';
import { spawnHelper } from './spawn-helper.ts';
import { startHelper } from './start-helper.ts';

const program = peerProgram([{ kind: 'send', text: helloLine }]);

/** A way that fails with a code before it starts anything, or, with null, simply works. */
function way(code: ProblemCode | null, change: Partial<Elevation> = {}): Elevation {
  return {
    id: 'pkexec',
    asksPerson: true,
    isAvailable: async () => Promise.resolve(true),
    start: async ({ command, args }) => {
      if (code !== null) throw problemError(code);
      return spawnHelper({ command, args, environment: ownEnvironment(process.env) });
    },
    explain: () => null,
    ...change,
  };
}

async function outcome(elevations: readonly Elevation[]): Promise<unknown> {
  const onStderrLine = (): void => undefined;
  const started = startHelper({ elevations, program, version: testVersion, onStderrLine });
  return problemIn(started.then((connection) => connection.close()));
}

test('a way that is not there leads to the next', async () => {
  expect(await outcome([way('elevation-not-found'), way(null)])).toBe('no problem');
  const absent = { isAvailable: async () => Promise.resolve(false) };
  expect(await outcome([way('internal', absent), way(null)])).toBe('no problem');
});

test.each(['elevation-cancelled', 'elevation-refused', 'elevation-no-agent'] as const)(
  'where a person was asked, %s is final',
  async (code) => {
    expect(await outcome([way(code), way(null)])).toMatchObject({ code });
  },
);

test('where nobody was asked, a refusal leads to the next', async () => {
  const silent = way('elevation-refused', { asksPerson: false });
  expect(await outcome([silent, way(null)])).toBe('no problem');
  expect(await outcome([silent])).toMatchObject({ code: 'elevation-refused' });
});

test('no way at all is said', async () => {
  expect(await outcome([])).toMatchObject({ code: 'elevation-not-found' });
});

test('a program that does not exist is said, not thrown', async () => {
  const start = spawnHelper({ command: '/no/such/program', args: [], environment: {} });
  expect(await problemIn(start)).toMatchObject({ code: 'elevation-not-found' });
});

test('the order is the designed one, and a rehearsal asks nobody', () => {
  const ids = (isRehearsal: boolean, forced: Elevation['id'] | null): readonly string[] =>
    elevationsInOrder({ isRehearsal, forced }).map(({ id }) => id);
  expect(ids(false, null)).toEqual(['direct', 'sudo', 'pkexec', 'run0', 'sudo-prompt']);
  expect(ids(true, null)).toEqual(['direct']);
  expect(ids(true, 'pkexec')).toEqual(['pkexec']);
});
