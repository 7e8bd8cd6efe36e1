/** The main job, for real: an ordinary user's window, a real pkexec, the real helper, a real disk. */
import { expect, test } from '@playwright/test';
import { realpath } from 'node:fs/promises';
import { ordinaryUser } from '../scripts/setup/ordinary-user.ts';
import { startPolkit } from '../scripts/setup/polkit.ts';
import type { Polkit } from '../scripts/setup/polkit.ts';
import { allowProgram, refuseProgram } from '../scripts/setup/polkit-rule.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { inspectImage } from './testing/inspect-image.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { openWindow } from './window/open-window.ts';

const GIB = 1024 ** 3;
const password = `it's "hers" \\ \${alone}`;
const passphrase = ` two "words" $HOME \\ 'ünd' `;

let polkit: Polkit;

test.beforeAll(async () => {
  polkit = await startPolkit();
});
test.afterAll(async () => {
  await polkit.stop();
});

test('a person installs through the window, and the disk is as promised', async () => {
  const stage = presentStage();
  await allowProgram(await ordinaryUser(), await realpath(stage.node));
  const rehearsed = await rehearseDisks([
    { sizeBytes: 64 * GIB, vendor: 'Tidemark', model: 'Rehearsal 64', serial: 'REHEARSAL-1' },
    { sizeBytes: 4 * GIB, vendor: 'Tidemark', model: 'Too small', serial: 'REHEARSAL-2' },
  ]);
  const { application, page, wizard, complaints } = await openWindow({
    executable: electronExecutable(),
    folder: stage.folder,
    flags: [`--rehearsal=${rehearsed.file}`, '--elevation=pkexec'],
  });
  expect(await application.evaluate(() => process.getuid?.())).not.toBe(0);
  await wizard.expectRehearsal();

  await wizard.toDisks();
  await expect(await wizard.disks()).toHaveCount(1);
  await expect(page.getByText('Too small').first()).toBeVisible();
  await wizard.chooseDisk(/Rehearsal 64/);
  await wizard.chooseSwap(/A file inside the encrypted container/);
  await wizard.next();

  // The console of the rehearsal machine types American, which has no ü.
  await wizard.passphraseField().fill(passphrase);
  await expect(page.getByText('The console key map us cannot type: ü')).toBeVisible();
  await expect(wizard.button('Next')).toBeDisabled();
  await wizard.button('Change the keyboard').click();
  await wizard.expectWelcome();
  await wizard.chooseFrom('Keyboard layout', 'German (de)');
  await wizard.chooseFrom('Key map of the console', 'de-latin1');
  await wizard.openPage('Passphrase');
  await wizard.passphraseField().fill(passphrase);
  await wizard.repetitionField().fill('something else');
  await expect(page.getByText('The two passphrases differ.').first()).toBeVisible();
  await expect(wizard.button('Next')).toBeDisabled();
  await wizard.typePassphrase(passphrase);
  // The estimate comes from a worker, whose address the content policy lets through.
  await expect(page.getByText(/^Strength: (Good|Strong)$/)).toBeVisible();
  await wizard.next();
  const recoveryKey = await wizard.recoveryKey();

  await wizard.introduce('Ada Lovelace', password);
  await expect(page.getByLabel('User name')).toHaveValue('ada');
  await page.getByLabel('Name of the computer').fill('tide_pool');
  await expect(page.getByText(/^Letters, digits and -/)).toBeVisible();
  await expect(wizard.button('Next')).toBeDisabled();
  await page.getByLabel('Name of the computer').fill('tidepool');
  await wizard.chooseFrom('Time zone', 'Europe/Berlin');
  await wizard.next();

  await expect(wizard.heading('What shall survive a boot?')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Machine ID, always kept' })).toBeChecked();
  await page.getByText('Home folder of root').click();
  await expect(page.getByRole('checkbox', { name: 'Home folder of root' })).toBeChecked();
  await wizard.next();

  await expect(wizard.heading('Read the plan before anything is written')).toBeVisible();
  await page.getByRole('tab', { name: 'Files' }).click();
  const file = page.getByRole('region', { name: 'Text of configuration.nix' });
  await expect(file).toContainText('networking.hostName = "tidepool";');
  await expect(page.getByText('The disk is empty: nothing will be lost.').first()).toBeVisible();
  await wizard.expectRehearsal();
  await wizard.startButton().click();
  await wizard.expectDone();
  await expect(page.getByText('Tidemark is in the menu of the new system.')).toBeVisible();

  // Text keeps its quotes, attributes have them as entities.
  expect(await page.content()).not.toMatch(/two ("|&quot;)words|("|&quot;)hers/);
  expect((await page.content()).includes(recoveryKey.slice(0, 8))).toBe(false);
  expect(complaints()).toEqual([]);
  const closed = application.waitForEvent('close');
  await wizard.button('Close and leave mounted').click();
  await closed;

  await expect
    .poll(() => rehearsed.record().catch(() => ''), { timeout: 60_000 })
    .toContain('/mnt');
  const record = await rehearsed.record();
  for (const path of [
    '/mnt',
    '/mnt/home',
    '/mnt/nix',
    '/mnt/persist',
    '/mnt/var/log',
    '/mnt/swap',
  ]) {
    const line = record.split('\n').find((one) => one.split(' ')[4] === path) ?? '';
    expect(line, path).toContain('noatime');
    expect(line, path).toContain('compress=zstd:1');
  }
  expect(record).toMatch(/^\/mnt\/swap\/swapfile\s+file/m);

  const [disk] = rehearsed.disks;
  if (disk === undefined) throw new Error('no disk');
  expect(await inspectImage(disk, passphrase, { ...stage, recoveryKey })).toEqual({
    partitions: ['EF00:boot', '8309:encrypted'],
    luksVersion: '2',
    opens: true,
    recovers: true,
    btrfsLabel: 'nixos',
    subvolumes: ['home', 'log', 'nix', 'persist', 'root', 'root-blank', 'swap'],
    blankFlags: 'readonly',
    blankEntries: '0',
    fatLabel: 'BOOT',
    swapMagic: 'SWAPSPACE2',
  });
  await rehearsed.remove();
});

test('a refused pkexec is told as what it is, and nothing happens', async () => {
  const stage = presentStage();
  await refuseProgram(await ordinaryUser(), await realpath(stage.node));
  const rehearsed = await rehearseDisks([{ sizeBytes: 16 * GIB, serial: 'REHEARSAL-1' }]);
  const { application, page, wizard } = await openWindow({
    executable: electronExecutable(),
    folder: stage.folder,
    flags: [`--rehearsal=${rehearsed.file}`, '--elevation=pkexec'],
  });
  await expect(wizard.heading(/^Install NixOS/)).toBeVisible();
  await wizard.next();
  await expect(wizard.heading('Is this computer ready?')).toBeVisible();
  await expect(
    page.getByText('No program is running that could ask for your password.').first(),
  ).toBeVisible();
  await expect(wizard.button('Next')).toBeDisabled();
  await application.close();
  await rehearsed.remove();
});
