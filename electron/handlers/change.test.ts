import { expect, test } from 'vitest';

import type { ChangeRequest } from '../../core/change/change.ts';
import { problemIn } from '../helper/testing/start-peer.ts';
import { createHandlers, failure, settle } from './testing/create-handlers.ts';

const request: ChangeRequest = {
  kind: 'keep',
  items: [{ path: '/var/lib/tide', method: null }],
  activation: null,
};
const hash = 'c'.repeat(64);
const proposal = {
  kind: 'keep',
  items: [],
  refused: [],
  activation: 'now',
  canActivateNow: true,
  file: { path: '/persist/etc/nixos/persist.nix', text: '{ }', difference: [] },
  steps: [],
  notes: [],
  hash,
};
const status = {
  id: '20261123T050000Z-0a1b2c3d',
  kind: 'keep',
  paths: ['/var/lib/tide'],
  activation: 'now',
  startedAtMs: 1,
  state: 'done',
  finishedSteps: ['check'],
  interruptedStep: null,
  problem: null,
  situation: { id: 'change.situation.done', values: {} },
  offers: [],
};
const begun = { event: { kind: 'run-started' as const, atMs: 1, steps: ['check'] } };
const stepped = { event: { kind: 'step-started' as const, atMs: 2, stepId: 'check' } };
const finished = { result: { ok: true, value: status } };
const values = { 'change-propose': proposal };

test('a change is what was proposed, by its hash, and its end is told', async () => {
  const { handlers, helpers, changes } = createHandlers([begun, stepped, finished], values);
  const { confirmation } = await handlers['change.propose'](request);
  await handlers['change.start']({ confirmation });
  await settle();
  const sent = helpers[0]?.frames.find(
    (frame) => frame.kind === 'request' && frame.verb === 'change-start',
  );
  expect(sent).toMatchObject({ input: { request, hash } });
  expect(changes.get()).toMatchObject({ state: 'done', status: { state: 'done' } });
  expect(changes.get().steps).toMatchObject([{ id: 'check', state: 'running' }]);
});

test('a confirmation works once, and a guessed one never', async () => {
  const { handlers } = createHandlers([begun, finished], values);
  const guessed = '0'.repeat(64);
  expect(await problemIn(handlers['change.start']({ confirmation: guessed }))).toMatchObject({
    code: 'not-confirmed',
  });
  const { confirmation } = await handlers['change.propose'](request);
  await handlers['change.start']({ confirmation });
  await settle();
  expect(await problemIn(handlers['change.start']({ confirmation }))).toMatchObject({
    code: 'not-confirmed',
  });
});

test('only one change goes on at a time', async () => {
  const { handlers } = createHandlers([begun], values);
  const first = await handlers['change.propose'](request);
  await handlers['change.start'](first);
  const second = await handlers['change.propose'](request);
  expect(await problemIn(handlers['change.start'](second))).toMatchObject({
    code: 'already-running',
  });
});

test('what stops it before it began is the answer; later, it is the failure of the change', async () => {
  const early = createHandlers([failure('proposal-differs')], values);
  const shown = await early.handlers['change.propose'](request);
  const start = early.handlers['change.start']({ confirmation: shown.confirmation });
  expect(await problemIn(start)).toMatchObject({ code: 'proposal-differs' });
  expect(early.changes.get().state).toBe('idle');

  const late = createHandlers([begun, failure('persist-full')], values);
  const { confirmation } = await late.handlers['change.propose'](request);
  await late.handlers['change.start']({ confirmation });
  await settle();
  expect(late.changes.get()).toMatchObject({ state: 'failed', problem: { code: 'persist-full' } });
  await late.changes.settled();
});

test('closing waits for a change under way', async () => {
  const { handlers, changes } = createHandlers([begun], values);
  await handlers['change.start'](await handlers['change.propose'](request));
  let isSettled = false;
  void changes.settled().then(() => (isSettled = true));
  await settle();
  expect(isSettled).toBe(false);
  changes.dispatch({
    kind: 'failed',
    problem: { code: 'internal', values: {}, stepId: null, lines: [] },
  });
  await settle();
  expect(isSettled).toBe(true);
});

test('the other face is opened on purpose only, and said to be', async () => {
  const { handlers } = createHandlers();
  expect(await handlers['face.choose']({ kind: 'installer' })).toMatchObject({
    kind: 'installer',
    isChosen: true,
  });
  expect(await handlers['face.choose']({ kind: 'manager' })).toMatchObject({ isChosen: false });
});

test('a folder is shown by the file manager, never opened as a document; not in a rehearsal', async () => {
  const { handlers, programs, state } = createHandlers();
  const path = '/var/lib/tide notes';
  expect(await handlers['drift.openFolder']({ path })).toEqual({ isOpened: false });
  expect(programs).toEqual([]);
  state.isRehearsal = false;
  state.exits = { 'xdg-open': 0 };
  expect(await handlers['drift.openFolder']({ path })).toEqual({ isOpened: true });
  expect(programs).toEqual([
    'busctl --user call org.freedesktop.FileManager1 /org/freedesktop/FileManager1 org.freedesktop.FileManager1 ShowItems ass 1 file:///var/lib/tide%20notes ',
    'xdg-open /var/lib',
  ]);
  expect(await handlers['drift.openFolder']({ path: '/bad\xff' })).toEqual({ isOpened: false });
});
