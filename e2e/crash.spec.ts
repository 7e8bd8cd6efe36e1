/** The page is only a view: its process is killed in the middle of a run, and the run does not notice. */
import { expect, test } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { openWindow } from './window/open-window.ts';

const GIB = 1024 ** 3;
/** Long enough for a whole install in the rehearsal, in ms. */
const installMs = 400_000;

/** What a page that came back shows. Playwright gives a page up that has crashed once. */
async function inPage(application: ElectronApplication, script: string): Promise<string> {
  return application.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    // A process that is about to go takes the question along and never answers.
    const patience = new Promise((resolve) => setTimeout(() => resolve(''), 2000));
    return String(await Promise.race([contents.executeJavaScript(code), patience]));
  }, script);
}

async function crash(application: ElectronApplication): Promise<number> {
  return application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const before = contents?.getOSProcessId() ?? 0;
    contents?.forcefullyCrashRenderer();
    return before;
  });
}

/** Presses a button by what is written on it. */
async function press(application: ElectronApplication, name: string): Promise<void> {
  const find = `[...document.querySelectorAll('button')].find((one) => one.textContent === '${name}')`;
  await expect.poll(async () => inPage(application, `${find} !== undefined`)).toBe('true');
  await inPage(application, `${find}.click()`);
}

const pageText = 'document.body.innerText';
const stepTimes = `[...document.querySelectorAll('.step-done .step-time')]
  .map((time) => time.textContent).join('|')`;

test('a crash of the page in the middle of a run brings it back to the run', async () => {
  const rehearsed = await rehearseDisks([
    { sizeBytes: 16 * GIB, vendor: 'Tidemark', model: 'Crashing', serial: 'REHEARSAL-6' },
  ]);
  const { application, page, wizard } = await openWindow({
    executable: electronExecutable(),
    folder: presentStage().folder,
    flags: [`--rehearsal=${rehearsed.file}`],
  });
  await wizard.toDisks();
  await wizard.chooseDisk(/Crashing/);
  await wizard.chooseSwap(/No swap/);
  await wizard.next();
  await wizard.typePassphrase('after the crash');
  await wizard.toReview();
  await wizard.startButton().click();
  // Formatting the container takes the longest.
  await expect(page.getByText(/^3 of \d+ steps$/)).toBeVisible({ timeout: 60_000 });
  const before = await crash(application);

  await expect
    .poll(async () => inPage(application, pageText), { timeout: 30_000 })
    .toMatch(/\n(?:[3-9]|\d\d) of \d+ steps/);
  const after = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(after).not.toBe(before);
  const text = await inPage(application, pageText);
  // Sentences of the plan, not the names of its steps: the page knows what it showed before.
  expect(text).toContain('Format the encrypted container (LUKS2) with your passphrase');
  expect(text).toContain('This is a rehearsal:');

  await press(application, 'Show all steps');
  await expect.poll(async () => inPage(application, stepTimes)).toMatch(/\d+[.,:]\d/);
  await press(application, 'Show the log');
  const log = `document.querySelector('.log-drawn')?.textContent ?? ''`;
  await expect.poll(async () => inPage(application, log)).toContain('$ ');

  // The run comes to its end, which the new page sees as the old one would have.
  await expect
    .poll(async () => inPage(application, pageText), { timeout: installMs, intervals: [2000] })
    .toContain('All steps are done');
  await press(application, 'Next');
  await expect
    .poll(async () => inPage(application, pageText))
    .toContain('NixOS is installed, and every check passed');
  const closed = application.waitForEvent('close');
  await press(application, 'Clean up and close');
  await closed;
  await rehearsed.remove();
});
