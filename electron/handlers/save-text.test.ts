import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeProblem } from '../../core/errors/make-problem.ts';
import type { RunEvent } from '../../core/helper/events.ts';
import { problemIn } from '../helper/testing/start-peer.ts';
import { createHandlers, failure, settle, started } from './testing/create-handlers.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the script is saved where the person says, for them only, without using up the review', async () => {
  const { handlers, questions, state, confirm } = createHandlers();
  const confirmation = await confirm();
  expect(await handlers['review.saveScript']({ confirmation })).toEqual({ path: null });
  state.chosen = join(folder, 'by-hand.sh');
  expect(await handlers['review.saveScript']({ confirmation })).toEqual({ path: state.chosen });
  expect(await readFile(state.chosen, 'utf8')).toMatch(/^#!/);
  expect((await stat(state.chosen)).mode & 0o777).toBe(0o700);
  expect(questions.map(({ defaultName }) => defaultName)).toEqual(
    Array(2).fill('tidemark-install.sh'),
  );
});

test('the script of a void confirmation is not saved', async () => {
  const { handlers } = createHandlers();
  const saved = handlers['review.saveScript']({ confirmation: '0'.repeat(64) });
  expect(await problemIn(saved)).toMatchObject({ code: 'not-confirmed' });
});

test('the log is saved line by line', async () => {
  const log = {
    kind: 'log',
    atMs: 0,
    stepId: 'step-one',
    source: 'command',
    text: 'sync',
  } as const;
  const { handlers, state, setPassphrase, confirm, start } = createHandlers([
    started,
    { event: log },
  ]);
  await setPassphrase();
  await start(await confirm());
  await settle();
  state.chosen = join(folder, 'a.log');
  await handlers['log.save']({});
  expect(await readFile(state.chosen, 'utf8')).toBe(
    '# Tidemark 1, rehearsal\n1970-01-01T00:00:00.000Z step-one $ sync\n',
  );
});

test('the saved log says why a run stopped, and in the manager what a change did', async () => {
  const { handlers, changes, questions, state, setPassphrase, confirm, start } = createHandlers([
    started,
    failure('step-failed'),
  ]);
  changes.dispatch({ kind: 'begun' });
  const begun: RunEvent = { kind: 'run-started', atMs: 1, steps: ['compare'] };
  changes.dispatch({ kind: 'run', event: begun });
  changes.dispatch({ kind: 'run', event: { kind: 'step-started', atMs: 0, stepId: 'compare' } });
  const problem = makeProblem('copy-differs', { values: { path: '/var/a' }, lines: ['size 1, 2'] });
  changes.dispatch({ kind: 'failed', problem });
  state.chosen = join(folder, 'b.log');
  await handlers['log.save']({});
  expect(await readFile(state.chosen, 'utf8')).toBe(
    [
      '# Tidemark 1, rehearsal',
      '# change: failed',
      '1970-01-01T00:00:00.000Z - compare failed',
      '! problem copy-differs - path=/var/a',
      '!   size 1, 2',
      '',
    ].join('\n'),
  );
  expect(questions.at(-1)?.defaultName).toBe('tidemark-changes.log');
  await setPassphrase();
  await start(await confirm());
  await settle();
  await handlers['log.save']({});
  expect(await readFile(state.chosen, 'utf8')).toContain('! problem step-failed -\n# change');
  expect(questions.at(-1)?.defaultName).toBe('tidemark-install.log');
});

test('a file that cannot be written is a problem with its reason', async () => {
  const { handlers, state } = createHandlers();
  state.chosen = join(folder, 'no', 'such', 'folder.log');
  const problem = await problemIn(handlers['log.save']({}));
  expect(problem).toMatchObject({ code: 'file-not-written', values: { path: state.chosen } });
  expect(JSON.stringify(problem)).toContain('ENOENT');
});
