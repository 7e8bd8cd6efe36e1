/** A step that really fails, told in the window, and mended there. */
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { inspectImage } from './testing/inspect-image.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { makeScarcePlace } from './testing/scarce-disk.ts';
import type { ScarcePlace } from './testing/scarce-disk.ts';
import { openWindow } from './window/open-window.ts';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

let place: ScarcePlace;

test.beforeEach(async () => {
  place = await makeScarcePlace(8 * MIB);
});
test.afterEach(() => place.remove());

test('a failing disk is told with its step and lines, and trying again goes on', async () => {
  const stage = presentStage();
  const rehearsed = await rehearseDisks([
    {
      sizeBytes: 16 * GIB,
      vendor: 'Tidemark',
      model: 'Failing',
      serial: 'REHEARSAL-9',
      image: join(place.folder, 'failing.img'),
    },
  ]);
  const { application, page, wizard } = await openWindow({
    executable: electronExecutable(),
    folder: stage.folder,
    flags: [`--rehearsal=${rehearsed.file}`],
  });
  await wizard.toDisks();
  await wizard.chooseDisk(/Failing/);
  await wizard.chooseSwap(/No swap/);
  await wizard.next();
  await wizard.typePassphrase('through a failure');
  await wizard.toReview();
  await wizard.startButton().click();

  const alert = page.getByRole('alert');
  await expect(alert).toContainText('A step failed', { timeout: 120_000 });
  await expect(alert).toContainText('Format the encrypted container');
  await page.screenshot({ path: 'out/pictures/failed-step.png' });
  for (const name of ['Try again', 'Start over', 'Clean up', 'Save the log']) {
    await expect(alert.getByRole('button', { name })).toBeVisible();
  }

  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await expect(alert).toContainText('A step failed', { timeout: 120_000 });
  await place.makeRoom();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await wizard.expectDone();
  const closed = application.waitForEvent('close');
  await wizard.button('Clean up and close').click();
  await closed;

  const [disk] = rehearsed.disks;
  if (disk === undefined) throw new Error('no disk');
  expect(await inspectImage(disk, 'through a failure', stage)).toMatchObject({
    partitions: ['EF00:boot', '8309:encrypted'],
    opens: true,
    blankEntries: '0',
  });
  await rehearsed.remove();
});
