/** Starts that must not become a window, each with its exit code and what it says. */
import { expect, test } from '@playwright/test';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronRuntime } from '../scripts/setup/electron-runtime.ts';
import { isRoot } from '../scripts/setup/privilege.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { startProgram } from './testing/start-program.ts';
import { makeFolder } from './testing/user-folder.ts';
import type { UserFolder } from './testing/user-folder.ts';
import { openWindow } from './window/open-window.ts';

let state: UserFolder;
/** The program as a package says of itself that it is one. */
let packaged: string;

test.beforeAll(async () => {
  state = await makeFolder();
  const { folder } = presentStage();
  const manifest = { name: 'tidemark', version: '0.0.0', main: 'dist/electron/main.cjs' };
  const content = { ...manifest, tidemark: { helperFolder: join(folder, 'dist') } };
  packaged = join(state.path, 'packaged');
  await mkdir(packaged);
  await symlink(join(folder, 'dist'), join(packaged, 'dist'));
  await writeFile(join(packaged, 'package.json'), JSON.stringify(content), { mode: 0o644 });
});
test.afterAll(async () => {
  await state.remove();
});

/** Spelt with a value, since the tests' launcher takes the plain one away that Playwright adds. */
for (const word of ['--no-sandbox=1', '--disable-web-security', '--single-process']) {
  test(`a packaged program does not run with ${word}`, async () => {
    const { code, text } = await startProgram(electronExecutable(), [packaged, word]);
    expect(code).toBe(64);
    expect(text).toContain(`Tidemark does not run with ${word.split('=', 1)[0] ?? ''}.`);
  });
}

test('a packaged program takes no other helper and no other way to rights', async () => {
  for (const word of ['--helper-node=/tmp/node', '--elevation=direct']) {
    const { code, text } = await startProgram(electronExecutable(), [packaged, word]);
    expect(code).toBe(64);
    expect(text).toContain('for rehearsals only');
  }
});

test('root gets no window', async () => {
  test.skip(!isRoot(), 'needs root, to be refused as root');
  const { executable } = await electronRuntime();
  const words = [presentStage().folder, `--user-data-dir=${state.path}/root`];
  // Chromium would refuse by itself; this is the way around that which people find.
  const { code, text } = await startProgram(executable, [...words, '--no-sandbox=1']);
  expect(code).toBe(77);
  expect(text).toContain('does not run its window as root');
  const plain = await startProgram(executable, words);
  expect(plain.code).not.toBe(0);
});

test('a packaged window has no tools for developers, and a second start leads to the first', async () => {
  const flags = [`--rehearsal=${state.path}/none.json`, `--user-data-dir=${state.path}/one`];
  const executable = electronExecutable();
  const { application, page, wizard } = await openWindow({ executable, folder: packaged, flags });
  await expect(wizard.heading(/^Install NixOS/)).toBeVisible();
  const origin = await page.evaluate(() => performance.timeOrigin);
  for (const keys of ['Control+Shift+I', 'F12', 'Control+R', 'F5', 'Control+W', 'Control+U']) {
    await page.keyboard.press(keys);
  }
  const second = await startProgram(executable, [packaged, ...flags]);
  expect(second.code).toBe(0);
  const facts = await application.evaluate(({ BrowserWindow, Menu }) => {
    const windows = BrowserWindow.getAllWindows();
    windows[0]?.webContents.openDevTools();
    return {
      windows: windows.length,
      hasTools: windows.some(({ webContents }) => webContents.isDevToolsOpened()),
      menu: Menu.getApplicationMenu(),
    };
  });
  expect(facts).toEqual({ windows: 1, hasTools: false, menu: null });
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(origin);
  await application.close();
});
