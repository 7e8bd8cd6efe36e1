/** The whole install by keyboard alone, and every page looked at by axe on the way. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { inspectImage } from './testing/inspect-image.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { openWindow } from './window/open-window.ts';

const GIB = 1024 ** 3;

/** Electron cannot open the second page that axe's usual mode wants. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`,
  );
  expect(found).toEqual([]);
}

/** Presses Tab until the focus is on what has this name; fails when it is not reached. */
async function tabTo(page: Page, name: RegExp, limit = 40): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return '';
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const label =
        element.getAttribute('aria-label') ?? labels.map((one) => one.textContent).join();
      return label === '' ? (element.textContent ?? '') : label;
    });
    if (name.test(text)) return;
    seen.push(text.slice(0, 30));
  }
  throw new Error(`Tab never reached ${String(name)}; it went over ${seen.join(' | ')}`);
}

test('an install by keyboard alone, every page accessible', async () => {
  const stage = presentStage();
  const rehearsed = await rehearseDisks([
    { sizeBytes: 32 * GIB, vendor: 'Tidemark', model: 'Keyboard', serial: 'REHEARSAL-7' },
  ]);
  const { application, page, wizard, complaints } = await openWindow({
    executable: electronExecutable(),
    folder: stage.folder,
    flags: [`--rehearsal=${rehearsed.file}`],
  });
  await wizard.expectWelcome();
  await expectAccessible(page);
  await tabTo(page, /^Try it here/);
  await page.keyboard.type('here');
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('list', { name: 'Checks' })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await wizard.disks();
  await expectAccessible(page);
  await tabTo(page, /Keyboard/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(wizard.heading('How shall the disk be laid out?')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, /inside the encrypted container/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /random key/ })).toBeChecked();
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(wizard.heading('Choose the passphrase of the disk')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, /^Passphrase/);
  await page.keyboard.type('by keyboard alone');
  await tabTo(page, /^The same again/);
  await page.keyboard.type('by keyboard alone');
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(wizard.heading(/^A second key/)).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, /^Make and show the key$/);
  await page.keyboard.press('Enter');
  await expect(wizard.recoveryKeySheet()).toBeVisible();
  await expectAccessible(page);
  const key = await wizard.shownKey();
  await tabTo(page, /^I have it; test it$/);
  await page.keyboard.press('Enter');
  const groups = await wizard.askedGroups(key);
  await expect(page.getByLabel(/^Group \d$/).first()).toBeFocused();
  await expectAccessible(page);
  await expect(wizard.button('Next')).toBeDisabled();
  await page.keyboard.type(groups[0] ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.type(groups[1] ?? '');
  await expect(page.getByText('The recovery key is tested')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(wizard.heading('You and this machine')).toBeVisible();
  await tabTo(page, /^Your name/);
  await page.keyboard.type('Grace Hopper');
  await tabTo(page, /^Password/);
  await page.keyboard.type('by keys alone');
  await tabTo(page, /^The password again/);
  await page.keyboard.type('by keys alone');
  await tabTo(page, /^Time zone/);
  await page.keyboard.type('berlin');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Berlin');
  await expectAccessible(page);
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(wizard.heading('What shall survive a boot?')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, /^Home folder of root/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Home folder of root' })).toBeChecked();
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('list', { name: 'The plan' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(wizard.startButton()).toBeVisible();
  await tabTo(page, /^Install on /, 80);
  await page.keyboard.press('Enter');

  await expect(wizard.heading('Installing NixOS')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('log', { name: 'Log' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText('All steps are done').first()).toBeVisible({ timeout: 400_000 });
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');

  await wizard.expectProof();
  await expectAccessible(page);
  const closed = application.waitForEvent('close');
  await tabTo(page, /^Clean up and close$/);
  await page.keyboard.press('Enter');
  await closed;
  expect(complaints()).toEqual([]);

  const [disk] = rehearsed.disks;
  if (disk === undefined) throw new Error('no disk');
  expect(await inspectImage(disk, 'by keyboard alone', stage)).toMatchObject({
    partitions: ['EF00:boot', '8200:swap', '8309:encrypted'],
    opens: true,
    blankFlags: 'readonly',
    blankEntries: '0',
  });
  await rehearsed.remove();
});
