import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { plainSpec, plainSystem } from '../../core/testing/spec-arbitrary.ts';
import { problemIn } from '../helper/testing/start-peer.ts';
import { createHandlers, settle, started } from './testing/create-handlers.ts';

const keyboard = { layout: 'de', variant: '', consoleKeyMap: 'de-latin1' };
const spec = plainSpec({ system: plainSystem({ keyboard }) });

type Made = ReturnType<typeof createHandlers>;

async function setPassword({ handlers }: Made, password = 'pass of ada'): Promise<unknown> {
  return handlers['password.set']({ password, repetition: password });
}

test('a system is installed with the password of its user, and both secrets are erased', async () => {
  const made = createHandlers();
  const { helpers, secrets, setPassphrase, confirm, start } = made;
  await setPassphrase();
  await setPassword(made);
  const bytes = [secrets.passphrase.get(), secrets.password.get()];
  await start(await confirm(spec));
  await settle();
  const request = helpers[0]?.frames.find(
    (frame) => frame.kind === 'request' && frame.verb === 'install',
  );
  expect(request).toMatchObject({
    input: { passphrase: 'correct horse', userPassword: 'pass of ada' },
  });
  expect(bytes).toEqual([Buffer.alloc(13), Buffer.alloc(11)]);
  expect([secrets.passphrase.get(), secrets.password.get()]).toEqual([null, null]);
});

test('without a password no system is installed, and the confirmation stays', async () => {
  const made = createHandlers();
  await made.setPassphrase();
  const confirmation = await made.confirm(spec);
  expect(await problemIn(made.start(confirmation))).toMatchObject({ code: 'password-missing' });
  await setPassword(made);
  await made.start(confirmation);
});

test('a disk alone needs no password, and none is sent', async () => {
  const made = createHandlers();
  await made.setPassphrase();
  await setPassword(made);
  await made.start(await made.confirm());
  expect(made.helpers[0]?.lines.join()).not.toContain('pass of ada');
});

test('a passphrase that the console cannot type is refused before anything is written', async () => {
  const made = createHandlers();
  made.state.characters = 'abc ';
  await made.setPassphrase();
  await setPassword(made);
  const confirmation = await made.confirm(spec);
  expect(await problemIn(made.start(confirmation))).toMatchObject({
    code: 'passphrase-not-typable',
    values: { keyMap: 'de-latin1', characters: 'oreths' },
  });
  expect(made.helpers[0]?.lines.join()).not.toContain('"verb":"install"');
  made.state.characters = 'abcdefghijklmnopqrstuvwxyz ';
  await made.start(confirmation);
});

test.each([
  ['', '', 'password-empty'],
  ['a', 'b', 'password-mismatch'],
  ['a\tb', 'a\tb', 'password-forbidden-character'],
  ['ä'.repeat(257), 'ä'.repeat(257), 'password-too-long'],
])('the password %j with %j is refused: %s', async (password, repetition, code) => {
  const made = createHandlers();
  await setPassword(made, 'the one before');
  const set = made.handlers['password.set']({ password, repetition });
  expect(await problemIn(set)).toMatchObject({ code });
  expect(made.secrets.password.get()).toBeNull();
});

test('clearing the password leaves the passphrase', async () => {
  const made = createHandlers();
  await made.setPassphrase();
  await setPassword(made);
  const bytes = made.secrets.password.get();
  await made.handlers['password.clear']({});
  expect([bytes, made.secrets.password.get()]).toEqual([Buffer.alloc(11), null]);
  expect(made.secrets.passphrase.get()).not.toBeNull();
});

test('what is asked of the machine goes to the helper', async () => {
  const { handlers, helpers } = createHandlers();
  await handlers['preflight.get']({ spec });
  const typed = await handlers['keyMap.characters']({ name: 'de-latin1' });
  expect(typed).toEqual({ characters: 'abcdefghijklmnopqrstuvwxyz ' });
  const asked = helpers[0]?.frames.flatMap((frame) =>
    frame.kind === 'request' ? [[frame.verb, frame.input]] : [],
  );
  expect(asked).toEqual([
    ['preflight', { spec }],
    ['key-map', { name: 'de-latin1' }],
  ]);
});

const wanted = { layout: 'de', variant: 'nodeadkeys' };
const plasma = { XDG_CURRENT_DESKTOP: 'KDE', XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' };

test('in Plasma the layout goes into its settings, which are then read again', async () => {
  const { handlers, programs, state } = createHandlers();
  Object.assign(state, { isRehearsal: false, environment: plasma });
  state.exits = { kwriteconfig5: 0, 'dbus-send': 0 };
  expect(await handlers['keyboard.apply'](wanted)).toEqual({ isApplied: true });
  const written = programs.filter((line) => line.startsWith('kwriteconfig5'));
  expect(written.map((line) => line.split('--key ')[1])).toEqual([
    'Use -- true',
    'LayoutList -- de',
    'VariantList -- nodeadkeys',
  ]);
  expect(programs.at(-1)).toBe(
    'dbus-send --session --type=signal /Layouts org.kde.keyboard.reloadConfig',
  );
});

test('in another X11 session the layout is set by setxkbmap', async () => {
  const { handlers, programs, state } = createHandlers();
  Object.assign(state, { isRehearsal: false, environment: { DISPLAY: ':0' } });
  state.exits = { setxkbmap: 0 };
  expect(await handlers['keyboard.apply'](wanted)).toEqual({ isApplied: true });
  expect(programs).toEqual(['setxkbmap -layout de -variant nodeadkeys']);
});

test.each([
  ['Plasma without its tools', plasma],
  ['X11 without setxkbmap', { DISPLAY: ':0' }],
  ['another Wayland session', { XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' }],
  ['no session at all', {}],
])('%s keeps its layout, and that is said', async (_name, environment) => {
  const { handlers, state } = createHandlers();
  Object.assign(state, { isRehearsal: false, environment });
  expect(await handlers['keyboard.apply'](wanted)).toEqual({ isApplied: false });
});

test('a rehearsal changes nothing in the session and restarts nothing', async () => {
  const { handlers, programs, state } = createHandlers();
  Object.assign(state, { environment: plasma });
  state.exits = { kwriteconfig6: 0, busctl: 0, setxkbmap: 0, systemctl: 0 };
  expect(await handlers['keyboard.apply'](wanted)).toEqual({ isApplied: false });
  expect(await problemIn(handlers['system.restart']({}))).toMatchObject({
    code: 'restart-impossible',
  });
  expect(programs).toEqual([]);
});

test('a restart cleans up first, and only once', async () => {
  const { handlers, helpers, programs, state, store } = createHandlers();
  Object.assign(state, { isRehearsal: false });
  state.exits = { systemctl: 0 };
  await handlers['system.restart']({});
  expect(store.get().state).toEqual({ kind: 'cleaned-up' });
  await handlers['system.restart']({});
  expect(programs).toEqual(['systemctl reboot', 'systemctl reboot']);
  expect(helpers[0]?.lines.filter((line) => line.includes('"clean-up"'))).toHaveLength(1);
});

test('nothing restarts while a run goes on, and a refused restart is said', async () => {
  const made = createHandlers([started]);
  Object.assign(made.state, { isRehearsal: false });
  expect(await problemIn(made.handlers['system.restart']({}))).toMatchObject({
    code: 'restart-impossible',
  });
  await made.setPassphrase();
  await made.start(await made.confirm());
  made.state.exits = { systemctl: 0 };
  expect(await problemIn(made.handlers['system.restart']({}))).toMatchObject({
    code: 'already-running',
  });
  expect(made.programs).toEqual(['systemctl reboot']);
});

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exported-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a review shows the files that will be written', async () => {
  const { handlers } = createHandlers();
  const { files } = await handlers['review.open']({ spec });
  expect(files.map(({ path }) => path)).toContain('configuration.nix');
  const { files: none } = await handlers['review.open']({ spec: plainSpec() });
  expect(none).toEqual([]);
});

test('the export makes a folder of its own and never writes over one', async () => {
  const { handlers, state, confirm } = createHandlers();
  const confirmation = await confirm(spec);
  expect(await handlers['review.export']({ confirmation })).toEqual({ path: null });
  state.chosen = folder;
  const first = await handlers['review.export']({ confirmation });
  const second = await handlers['review.export']({ confirmation });
  expect([first.path, second.path]).toEqual([
    join(folder, 'tidemark-tidepool'),
    join(folder, 'tidemark-tidepool-2'),
  ]);
  const text = await readFile(join(first.path ?? '', 'install.json'), 'utf8');
  expect(JSON.parse(text)).toEqual(spec);
  expect((await stat(join(first.path ?? '', 'tidemark'))).isDirectory()).toBe(true);
});

test('an export that cannot be written, or of a void confirmation, is a problem', async () => {
  const { handlers, state, confirm } = createHandlers();
  const confirmation = await confirm(spec);
  state.chosen = join(folder, 'not', 'there');
  expect(await problemIn(handlers['review.export']({ confirmation }))).toMatchObject({
    code: 'file-not-written',
  });
  const guessed = handlers['review.export']({ confirmation: '0'.repeat(64) });
  expect(await problemIn(guessed)).toMatchObject({ code: 'not-confirmed' });
});
