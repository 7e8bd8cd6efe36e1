/** Stopping in the middle on purpose, and going on from there. */
import { expect, test } from '@playwright/test';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { openWindow } from './window/open-window.ts';

const GIB = 1024 ** 3;

test('a run stops after the step under way, says what the disk holds, and goes on', async () => {
  const stage = presentStage();
  const rehearsed = await rehearseDisks([
    { sizeBytes: 32 * GIB, vendor: 'Tidemark', model: 'Cancelled', serial: 'REHEARSAL-5' },
  ]);
  const { application, page, wizard } = await openWindow({
    executable: electronExecutable(),
    folder: stage.folder,
    flags: [`--rehearsal=${rehearsed.file}`],
  });
  await wizard.toDisks();
  await wizard.chooseDisk(/Cancelled/);
  await wizard.next();
  await wizard.typePassphrase('stop and go on');
  await wizard.toReview();
  await wizard.startButton().click();

  // Formatting the container takes the longest; there is time to think during it.
  await expect(page.getByText(/^3 of \d+ steps$/)).toBeVisible({ timeout: 60_000 });
  await wizard.button('Cancel').click();
  const question = page.getByRole('alertdialog', { name: 'Stop the install?' });
  await expect(question).toContainText('Format the encrypted container');
  await question.getByRole('button', { name: 'Stop after that step' }).click();
  await expect(page.getByText(/^Stopping at the next point/).first()).toBeVisible();

  // What was asked for is no alert.
  const answer = page.getByText(/^Stopped as you asked\. .*an empty encrypted container/).first();
  await expect(answer).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await wizard.button('Continue').click();
  await wizard.expectDone();
  const closed = application.waitForEvent('close');
  await wizard.button('Clean up and close').click();
  await closed;
  await rehearsed.remove();
});
