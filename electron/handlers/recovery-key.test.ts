import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { ProblemError } from '../../core/errors/problem.ts';
import { groupsOf } from '../../core/recovery-key/recovery-key.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { createHandlers, settle, spec } from './testing/create-handlers.ts';

const wanted = { ...spec, encryption: { recoveryKey: true } } as unknown as InstallSpec;

type Rig = ReturnType<typeof createHandlers>;

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was wrong',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );
}

async function makeAndTest({ handlers }: Rig): Promise<string> {
  const { key, asked } = await handlers['recoveryKey.make']({});
  const groups = asked.map((number) => groupsOf(key)[number - 1] ?? '');
  expect(await handlers['recoveryKey.confirm']({ groups })).toEqual({ isSame: true });
  return key;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidemark-recovery-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('an install that wants a recovery key', () => {
  test('does not start without one, nor with one that was not tested', async () => {
    const rig = createHandlers();
    await rig.setPassphrase();
    const confirmation = await rig.confirm(wanted);
    expect(await codeOf(rig.start(confirmation))).toBe('recovery-key-missing');
    await rig.handlers['recoveryKey.make']({});
    expect(await codeOf(rig.start(confirmation))).toBe('recovery-key-missing');
    expect(rig.helpers.flatMap(({ frames }) => frames)).not.toContainEqual(
      expect.objectContaining({ verb: 'install' }),
    );
    // What the person could mend has not cost the confirmation.
    await makeAndTest(rig);
    await rig.start(confirmation);
  });

  test('gives it to the helper once, and erases it after the success', async () => {
    const rig = createHandlers();
    await rig.setPassphrase();
    const key = await makeAndTest(rig);
    await rig.start(await rig.confirm(wanted));
    const lines = rig.helpers.flatMap((helper) => helper.lines);
    expect(lines.filter((line) => line.includes(key))).toHaveLength(1);
    await settle();
    expect(rig.secrets.recoveryKey.get()).toBeNull();
  });

  test('is not given one that it has no use for', async () => {
    const rig = createHandlers();
    await rig.setPassphrase();
    const key = await makeAndTest(rig);
    await rig.start(await rig.confirm());
    expect(rig.helpers.flatMap((helper) => helper.lines).join('\n')).not.toContain(key);
  });
});

test('a key of an earlier run is taken in its form only', async () => {
  const { handlers, secrets } = createHandlers();
  expect(await codeOf(handlers['recoveryKey.enter']({ key: 'words of my own' }))).toBe(
    'recovery-key-malformed',
  );
  const { key } = await createHandlers().handlers['recoveryKey.make']({});
  await handlers['recoveryKey.enter']({ key: key.toUpperCase() });
  expect(secrets.recoveryKey.get()?.toString()).toBe(key);
});

test('it is saved for its owner alone, also over a file that others could read', async () => {
  const rig = createHandlers();
  const path = join(folder, 'key.txt');
  await writeFile(path, 'old, and longer than the new text '.repeat(100));
  await chmod(path, 0o644);
  rig.state.chosen = path;
  expect(await codeOf(rig.handlers['recoveryKey.save']({}))).toBe('recovery-key-missing');
  const { key } = await rig.handlers['recoveryKey.make']({});
  expect(await rig.handlers['recoveryKey.save']({})).toMatchObject({ path });
  const text = await readFile(path, 'utf8');
  expect(text).toContain(key);
  expect(text).not.toContain('old, and longer');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  rig.state.chosen = null;
  expect(await rig.handlers['recoveryKey.save']({})).toEqual({ path: null, isInMemory: false });
});

test('a place in memory is told', async () => {
  const rig = createHandlers();
  const inMemory = await mkdtemp('/dev/shm/recovery-key-');
  rig.state.chosen = join(inMemory, 'key.txt');
  await rig.handlers['recoveryKey.make']({});
  const saved = await rig.handlers['recoveryKey.save']({});
  await rm(inMemory, { recursive: true });
  expect(saved.isInMemory).toBe(true);
});

test('a place that cannot be written is told without the key', async () => {
  const rig = createHandlers();
  rig.state.chosen = join(folder, 'no', 'such', 'folder');
  const { key } = await rig.handlers['recoveryKey.make']({});
  const error: unknown = await rig.handlers['recoveryKey.save']({}).catch((one: unknown) => one);
  expect(error).toMatchObject({ problem: { code: 'file-not-written' } });
  expect(JSON.stringify(error)).not.toContain(key);
});

test('only a key that may be shown is printed, and closing the dialog is no error', async () => {
  const rig = createHandlers();
  expect(await codeOf(rig.handlers['recoveryKey.print']({}))).toBe('recovery-key-missing');
  await rig.handlers['recoveryKey.make']({});
  expect(await rig.handlers['recoveryKey.print']({})).toEqual({ isPrinted: true });
  rig.state.isPrinted = false;
  expect(await rig.handlers['recoveryKey.print']({})).toEqual({ isPrinted: false });
  rig.secrets.clear();
  expect(await codeOf(rig.handlers['recoveryKey.show']({}))).toBe('recovery-key-missing');
});
