/**
 * A package as people get it, apart from its Electron: its fuses, read out of the program and tried; its
 * helper, started as root by the real pkexec; its window, up to the disks.
 */
import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { programArchive } from '../core/system/program.ts';
import { readFuses, wantedFuses } from '../scripts/package/fuses.ts';
import { pack } from '../scripts/package/pack.ts';
import { capture } from '../scripts/run/process.ts';
import { electronLauncher } from '../scripts/setup/electron-launcher.ts';
import { electronRuntime } from '../scripts/setup/electron-runtime.ts';
import { ordinaryUser } from '../scripts/setup/ordinary-user.ts';
import { startPolkit } from '../scripts/setup/polkit.ts';
import type { Polkit } from '../scripts/setup/polkit.ts';
import { allowProgram, refuseProgram } from '../scripts/setup/polkit-rule.ts';
import { isRoot } from '../scripts/setup/privilege.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { askAsRoot, placePackage, unpackAtHome, processesWith } from './testing/placed-package.ts';
import type { PlacedPackage } from './testing/placed-package.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { startProgram } from './testing/start-program.ts';
import { makeFolder } from './testing/user-folder.ts';
import type { UserFolder } from './testing/user-folder.ts';
import { openWindow } from './window/open-window.ts';

let output: string;
let program: string;
let launcher: string;
let state: UserFolder;

test.beforeAll(async () => {
  output = join(presentStage().folder, 'package');
  state = await makeFolder();
  program = join(await pack(await electronRuntime(), { output, targets: [] }), 'tidemark');
  launcher = await electronLauncher(program, output);
});
test.afterAll(async () => {
  await rm(output, { recursive: true, force: true });
  await state.remove();
});

test('every fuse that this Electron has is as it must be', async () => {
  const found = await readFuses(program);
  expect(wantedFuses).toMatchObject(found);
  // The oldest Electron lacks only the fuse that came last.
  expect(Object.keys(wantedFuses).length - Object.keys(found).length).toBeLessThanOrEqual(1);
});

/** A program that would end with this code would have run what it was given. */
const taken = 42;
const given = `process.exit(${taken})`;

test('it has what the installer puts into the systems that it installs', async () => {
  const copy = await readFile(join(output, 'linux-unpacked', 'resources', programArchive));
  const built = await readFile(join(dirname(presentStage().helper), programArchive));
  expect(copy.equals(built)).toBe(true);
});

test('it is no Node, and takes no code from outside', async () => {
  const file = join(state.path, 'given.cjs');
  const own = `--user-data-dir=${state.path}`;
  await writeFile(file, given, { mode: 0o644 });
  // Ends by itself with the code for wrong options, so nothing has to be killed.
  const words = [own, '--elevation=none'];
  const asNode = { ELECTRON_RUN_AS_NODE: '1' };
  expect((await startProgram(launcher, ['-e', given, ...words], asNode)).code).toBe(64);
  const options = { NODE_OPTIONS: `--require=${file}` };
  expect((await startProgram(launcher, words, options)).code).toBe(64);
  expect((await startProgram(launcher, [`--require=${file}`, ...words])).code).toBe(64);
  const inspected = await startProgram(launcher, ['--inspect-brk=0', ...words]);
  expect(inspected.code).toBe(64);
  expect(inspected.text).not.toContain('Debugger listening');
});

test('it does not run without its sandbox', async () => {
  const { code, text } = await startProgram(launcher, ['--no-sandbox=1']);
  expect(code).toBe(64);
  expect(text).toContain('Tidemark does not run with --no-sandbox.');
});

test.describe('where only root can write', () => {
  test.skip(!isRoot(), 'needs root, to install a package and to have polkit allow its helper');
  let polkit: Polkit;
  let placed: PlacedPackage;
  let start: string;

  test.beforeAll(async () => {
    const below = join(output, 'installed');
    placed = await placePackage(join(output, 'linux-unpacked'), below);
    start = await electronLauncher(placed.program, below);
    polkit = await startPolkit();
  });
  test.afterAll(async () => polkit.stop());

  test('the copy of these tests has one fuse more, and is otherwise the same', async () => {
    const found = await readFuses(placed.program);
    const people = await readFuses(program);
    expect(found).toEqual({ ...people, EnableNodeCliInspectArguments: true });
    expect(people['EnableNodeCliInspectArguments']).toBe(false);
  });

  test('the helper runs as root, and takes nothing from the environment', async () => {
    const marker = join(state.path, 'taken');
    const file = join(state.path, 'taken.cjs');
    const text = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '');${given}`;
    await writeFile(file, text, { mode: 0o644 });
    const environment = [`NODE_OPTIONS=--require=${file}`, `BASH_ENV=${file}`, `ENV=${file}`];
    const user = await ordinaryUser();
    await allowProgram(user, placed.launcher);
    // Looking at this machine's disks only reads.
    const asked = await askAsRoot(placed.launcher, ['probe', '--json'], environment);
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.stdout)).toMatchObject({ disks: expect.any(Array) });
    // pkexec empties the environment itself; sudo can be told not to.
    const direct = ['env', ...environment, placed.launcher, 'probe', '--json'];
    expect((await capture(direct)).code).toBe(0);
    expect(existsSync(marker)).toBe(false);
    await refuseProgram(user, placed.launcher);
    expect((await askAsRoot(placed.launcher, ['probe'])).code).toBe(127);
  });

  test('a helper that its user could change does not run as root', async () => {
    const atHome = await unpackAtHome(placed);
    const user = await ordinaryUser();
    await allowProgram(user, atHome.launcher);
    const { code, stdout } = await askAsRoot(atHome.launcher, ['probe', '--json']);
    expect(code).toBe(75);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'problem',
      problem: { code: 'unsafe-place' },
    });
    await refuseProgram(user, atHome.launcher);
    await atHome.remove();
  });

  test('a person walks to the disks of a rehearsal, its helper elevated', async () => {
    const node = join(placed.resources, 'node');
    const user = await ordinaryUser();
    await allowProgram(user, node);
    const rehearsed = await rehearseDisks([
      { sizeBytes: 64 * 1024 ** 3, vendor: 'Tidemark', model: 'Rehearsal 64', serial: 'R-1' },
    ]);
    const { application, wizard, complaints } = await openWindow({
      executable: start,
      folder: null,
      flags: [`--rehearsal=${rehearsed.file}`, '--elevation=pkexec'],
    });
    expect(await application.evaluate(({ app }) => app.isPackaged)).toBe(true);
    await wizard.expectRehearsal();
    await wizard.toDisks();
    await expect(await wizard.disks()).toHaveCount(1);
    // The rehearsal machine's launcher is what pkexec started; it needs no rights and gives them up.
    const launcherFile = join(placed.resources, 'rehearsal', 'launcher.cjs');
    expect(await processesWith(launcherFile)).toContainEqual({ uid: user.uid, askedBy: user.uid });
    expect(complaints()).toEqual([]);
    await application.close();
    await refuseProgram(user, node);
    await rehearsed.remove();
  });

  test('without a rehearsal the window has its launcher started as root, and asks it', async () => {
    const user = await ordinaryUser();
    await allowProgram(user, placed.launcher);
    const { application, wizard, complaints } = await openWindow({
      executable: start,
      folder: null,
      flags: ['--face=installer', `--user-data-dir=${state.path}/real`],
    });
    // What it offers here, the helper has read: languages and keyboards of this machine. No further.
    await wizard.expectWelcome();
    const helper = join(placed.resources, 'tidemark-helper.cjs');
    expect(await processesWith(helper)).toContainEqual({ uid: 0, askedBy: user.uid });
    expect(await application.evaluate(() => process.getuid?.())).toBe(user.uid);
    expect(complaints()).toEqual([]);
    await application.close();
    await refuseProgram(user, placed.launcher);
  });
});
