import { expect, test } from 'vitest';

import { plainLook } from '../../core/look/plain-look.ts';
import type { Disk } from '../../core/disks/disk.ts';
import { problemIn } from '../helper/testing/start-peer.ts';
import {
  createHandlers,
  failure,
  planHash,
  settle,
  spec,
  started,
} from './testing/create-handlers.ts';

test('an install sends what was reviewed, with the passphrase, and erases that afterwards', async () => {
  const { helpers, store, vault, setPassphrase, confirm, start } = createHandlers();
  await setPassphrase();
  const bytes = vault.get();
  await start(await confirm());
  await settle();
  const request = helpers[0]?.frames.find((frame) => frame.kind === 'request' && frame.id === 2);
  expect(request).toMatchObject({
    verb: 'install',
    input: { spec, planHash, beginning: 'fresh', passphrase: 'correct horse' },
  });
  expect(store.get().state).toEqual({ kind: 'done', target: '/mnt' });
  expect(bytes).toEqual(Buffer.alloc(13));
  expect(vault.get()).toBeNull();
});

test('a confirmation works once', async () => {
  const { helpers, setPassphrase, confirm, start } = createHandlers();
  await setPassphrase();
  const confirmation = await confirm();
  await start(confirmation);
  await settle();
  await setPassphrase();
  expect(await problemIn(start(confirmation))).toMatchObject({ code: 'not-confirmed' });
  expect(helpers[0]?.lines.filter((line) => line.includes('"install"'))).toHaveLength(1);
});

test('a guessed, an old and a replaced confirmation start nothing', async () => {
  const { helpers, state, setPassphrase, confirm, start } = createHandlers();
  await setPassphrase();
  expect(await problemIn(start('0'.repeat(64)))).toMatchObject({ code: 'not-confirmed' });
  const replaced = await confirm();
  const old = await confirm();
  expect(await problemIn(start(replaced))).toMatchObject({ code: 'not-confirmed' });
  state.now = 31 * 60 * 1000;
  expect(await problemIn(start(old))).toMatchObject({ code: 'not-confirmed' });
  expect(helpers[0]?.lines.join()).not.toContain('"install"');
});

test('two starts at once with one confirmation are one', async () => {
  const { helpers, setPassphrase, confirm, start } = createHandlers([started]);
  await setPassphrase();
  const confirmation = await confirm();
  const answers = await Promise.allSettled([start(confirmation), start(confirmation)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(helpers[0]?.lines.filter((line) => line.includes('"install"'))).toHaveLength(1);
});

test('a disk that may hold data is not erased without its typed name, whatever the page says', async () => {
  const { helpers, setPassphrase, confirm, start } = createHandlers();
  await setPassphrase();
  const confirmation = await confirm();
  for (const typedName of ['', 'y', '/dev/x', 'X']) {
    expect(await problemIn(start(confirmation, typedName))).toMatchObject({
      code: 'not-confirmed',
    });
  }
  expect(helpers[0]?.lines.join()).not.toContain('"install"');
  // A slip of the finger does not cost the review.
  await start(confirmation, ' x ');
});

test('a disk that was empty when main saw it last needs no name, one that changed since does', async () => {
  const { knownDisks, setPassphrase, confirm, start } = createHandlers();
  await setPassphrase();
  const disk = { identity: { node: '/dev/x' }, isEmpty: true } as unknown as Disk;
  knownDisks.note([{ ...disk, isEmpty: false }]);
  expect(await problemIn(start(await confirm(), ''))).toMatchObject({ code: 'not-confirmed' });
  // Plugged in anew, it has another sequence number than the plan that is on the screen.
  knownDisks.note([{ ...disk, identity: { ...disk.identity, diskSequence: 9 } }]);
  expect(await problemIn(start(await confirm(), ''))).toMatchObject({ code: 'not-confirmed' });
  knownDisks.note([disk]);
  await start(await confirm(), '');
});

test('a run that was begun with its name goes on and begins anew without it', async () => {
  const { handlers, store, setPassphrase, confirm, start } = createHandlers([
    started,
    failure('step-failed'),
  ]);
  await setPassphrase();
  await start(await confirm());
  await settle();
  expect(store.get().state.kind).toBe('failed');
  await handlers['install.start']({
    confirmation: await confirm(),
    beginning: 'start-over',
    typedName: '',
  });
});

test('a missing passphrase is said and does not cost the confirmation', async () => {
  const { setPassphrase, confirm, start } = createHandlers();
  const confirmation = await confirm();
  expect(await problemIn(start(confirmation))).toMatchObject({ code: 'passphrase-missing' });
  await setPassphrase();
  await start(confirmation);
});

test('a second start while one runs is refused and does not cost the confirmation', async () => {
  const { handlers, helpers, setPassphrase, confirm, start } = createHandlers([started]);
  await setPassphrase();
  await start(await confirm());
  const next = await confirm();
  expect(await problemIn(start(next))).toMatchObject({ code: 'already-running' });
  expect(await problemIn(handlers['install.cleanUp']({}))).toMatchObject({
    code: 'already-running',
  });
  expect(helpers[0]?.lines.filter((line) => line.includes('"install"'))).toHaveLength(1);
});

test('what stops the install before it began is the request’s answer, not the job’s failure', async () => {
  const { store, setPassphrase, confirm, start } = createHandlers([failure('disk-changed')]);
  await setPassphrase();
  expect(await problemIn(start(await confirm()))).toMatchObject({ code: 'disk-changed' });
  expect(store.get().state).toEqual({ kind: 'idle' });
});

test('what stops it later is the job’s failure, and the passphrase stays for another try', async () => {
  const { store, vault, setPassphrase, confirm, start } = createHandlers([
    started,
    failure('step-failed'),
  ]);
  await setPassphrase();
  await start(await confirm());
  await settle();
  expect(store.get().state).toMatchObject({ kind: 'failed', problem: { code: 'step-failed' } });
  expect(vault.get()?.toString()).toBe('correct horse');
});

test('a helper that crashes fails the job', async () => {
  const { helpers, store, setPassphrase, confirm, start } = createHandlers([started]);
  await setPassphrase();
  await start(await confirm());
  helpers[0]?.crash();
  await settle();
  expect(store.get().state).toMatchObject({ kind: 'failed', problem: { code: 'helper-crashed' } });
});

test('cancelling names the install', async () => {
  const { handlers, helpers, setPassphrase, confirm, start } = createHandlers([started]);
  await setPassphrase();
  await start(await confirm());
  await handlers['install.cancel']({});
  await settle();
  expect(helpers[0]?.frames.at(-1)).toEqual({ kind: 'cancel', id: 2 });
});

test('cleaning up says what was undone and forgets the passphrase', async () => {
  const { handlers, store, vault, setPassphrase } = createHandlers();
  await setPassphrase();
  const bytes = vault.get();
  expect(await handlers['install.cleanUp']({})).toEqual({ undone: ['/mnt'] });
  expect(store.get().state).toEqual({ kind: 'cleaned-up' });
  expect(bytes).toEqual(Buffer.alloc(13));
});

test.each([
  ['', '', 'passphrase-empty'],
  ['a', 'b', 'passphrase-mismatch'],
  ['a', 'a ', 'passphrase-mismatch'],
  ['a\nb', 'a\nb', 'passphrase-forbidden-character'],
  ['a\0b', 'a\0b', 'passphrase-forbidden-character'],
  ['ä'.repeat(257), 'ä'.repeat(257), 'passphrase-too-long'],
])('the passphrase %j with %j is refused: %s', async (passphrase, repetition, code) => {
  const { handlers, vault, setPassphrase } = createHandlers();
  await setPassphrase('the one before');
  const set = handlers['passphrase.set']({ passphrase, repetition });
  expect(await problemIn(set)).toMatchObject({ code });
  expect(vault.get()).toBeNull();
});

test('clearing forgets the passphrase', async () => {
  const { handlers, vault, setPassphrase } = createHandlers();
  await setPassphrase();
  const bytes = vault.get();
  await handlers['passphrase.clear']({});
  expect([bytes, vault.get()]).toEqual([Buffer.alloc(13), null]);
});

test('the application tells what it is, and quitting answers before it closes', async () => {
  const { handlers, state } = createHandlers();
  expect(await handlers['application.get']({})).toEqual({
    version: '1',
    isRehearsal: true,
    locale: 'de-DE',
    look: plainLook('dark'),
    face: { kind: 'manager', isChosen: false, lookedAt: [] },
  });
  expect(await handlers['application.quit']({})).toEqual({});
  expect(state.closed).toBe(0);
  await settle();
  expect(state.closed).toBe(1);
});
