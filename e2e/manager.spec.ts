/** The drift manager over an installed system: what it says, keeps, ignores, brings back. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect as plainExpect, test } from '@playwright/test';
import { presentStage } from '../scripts/setup/stage.ts';
import { Manager } from './pages/manager.ts';
import { electronExecutable } from './testing/executable.ts';
import { rehearseSystem } from './testing/rehearsed-system.ts';
import { openWindow } from './window/open-window.ts';

/** Whatever the helper answers comes out of a whole system on one slow processor. */
const expect = plainExpect.configure({ timeout: 90_000 });

/** What a person does in some weeks, in some lines: notes, a rule's worth of litter, a lost file. */
const past = `
mkdir -p /var/lib/tide-log /srv/litter
echo 'the water stood at the second step' > /var/lib/tide-log/notes.txt
for n in 1 2 3 4 5; do echo $n > /srv/litter/$n.tmp; done
mkdir /run/past
mount -o subvolid=5 /dev/mapper/enc /run/past
newest=$(ls /run/past/old_roots | grep -v json | tail -1)
mkdir -p "/run/past/old_roots/$newest/var/lib/lost"
echo 'found again' > "/run/past/old_roots/$newest/var/lib/lost/letter.txt"
umount /run/past`;

test('a person sees what the next boot erases, and decides', async () => {
  const system = await rehearseSystem(past);
  const { application, page, complaints } = await openWindow({
    executable: electronExecutable(),
    folder: presentStage().folder,
    flags: [`--rehearsal=${system.file}`],
  });
  const manager = new Manager(page);
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: `out/pictures/manager-${name}.png`, animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  };

  await test.step('the sentence', async () => {
    expect(await manager.sentence()).toMatch(/^The next boot erases \d+ files in \d+ places/);
    await picture('overview');
  });

  await test.step('the tree, and the details of one thing', async () => {
    await manager.open('Drift');
    await manager.search('tide-log');
    await manager.row(/^notes\.txt/).click();
    await expect(page.getByText('the water stood at the second step')).toBeVisible();
    await picture('drift');
  });

  await test.step('keep a place, now', async () => {
    await manager.search('tide-notes');
    await manager.row(/^tide-notes /).click();
    await expect(page.getByLabel('Details')).toContainText('/var/lib/tide-notes');
    await page.getByLabel('Details').getByRole('button', { name: 'Keep…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('tide-notes.service');
    await expect(dialog).toContainText('tide-notes.socket');
    await picture('keep-review');
    await dialog.getByRole('tab', { name: 'Nix' }).click();
    await expect(dialog).toContainText('/var/lib/tide-notes');
    await picture('keep-nix');
    await manager.confirmChange('Keep this place now');
    await picture('keep-done');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await manager.open('Kept');
    const kept = page.getByRole('listitem').filter({ hasText: '/var/lib/tide-notes' });
    await expect(kept).toContainText('Kept: served from /persist now');
    await picture('kept');
  });

  await test.step('ignore litter, with a reason', async () => {
    await manager.open('Drift');
    await manager.search('litter');
    await manager.row(/^litter /).click();
    await expect(page.getByLabel('Details')).toContainText('/srv/litter');
    await page.getByLabel('Details').getByRole('button', { name: 'Ignore…' }).click();
    await page.getByLabel('Reason').fill('left by a test');
    await picture('ignore');
    await page.getByRole('button', { name: 'Ignore it' }).click();
    await manager.open('Rules');
    const rule = page.getByRole('listitem').filter({ hasText: '/srv/litter' });
    await expect(rule).toContainText('left by a test');
    await expect(rule).toContainText(/matches \d+ entries/);
    await picture('rules');
  });

  await test.step('bring a file back from an earlier root', async () => {
    await manager.open('Earlier roots');
    await page.getByLabel('Path of a file or folder').fill('/var/lib/lost/letter.txt');
    await page.getByRole('button', { name: 'Show its versions' }).click();
    const versions = page.getByRole('radiogroup', { name: 'Versions' });
    await expect(versions).toBeVisible();
    await versions.getByText(/^Of /).first().click();
    await expect(page.getByText('found again')).toBeVisible();
    await picture('restore');
    await page.getByText('To its place', { exact: true }).click();
    await page.getByRole('button', { name: 'Bring it back to its place' }).click();
    await expect(page.getByText('It lies at /var/lib/lost/letter.txt')).toBeVisible();
    await picture('restored');
  });

  await test.step('health', async () => {
    await manager.open('Health');
    await expect(
      page.getByText(/needs? your attention|as (they|it) should be|worth/).first(),
    ).toBeVisible();
    await picture('health');
  });

  expect(complaints()).toEqual([]);
  const closed = application.waitForEvent('close');
  await page.evaluate(() => window.close());
  await closed;
  await system.remove();
});
