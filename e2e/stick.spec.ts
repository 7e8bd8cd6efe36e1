/** A USB stick is made: an ordinary user's window, a real pkexec, the real helper, real disks. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { realpath, stat } from 'node:fs/promises';
import type { ElectronApplication } from 'playwright';
import type { PageInterface } from '../core/ipc/contract.ts';
import type { Disk } from '../core/disks/disk.ts';
import { ordinaryUser } from '../scripts/setup/ordinary-user.ts';
import { startPolkit } from '../scripts/setup/polkit.ts';
import type { Polkit } from '../scripts/setup/polkit.ts';
import { allowProgram } from '../scripts/setup/polkit-rule.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { Stick } from './pages/stick.ts';
import { electronExecutable } from './testing/executable.ts';
import { rehearseDisks } from './testing/rehearsed-disks.ts';
import { forget, makeStickImages, sha256Of, usedBytes } from './testing/stick-images.ts';
import type { StickImages } from './testing/stick-images.ts';
import { openWindow } from './window/open-window.ts';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

const disks = [
  { sizeBytes: 8 * GIB, vendor: 'Tidemark', model: 'Built in', serial: 'REHEARSAL-1' },
  {
    sizeBytes: 2 * GIB,
    vendor: 'Tidemark',
    model: 'Holiday stick',
    serial: 'REHEARSAL-2',
    removable: true,
  },
  // The machine's own kind of disk: what stands in its image is not cached anywhere below it.
  { sizeBytes: 256 * MIB, serial: null, removable: true },
];

/** What a person and the desktop did with the stick before: photos are on it, and it is mounted. */
const past = `
sgdisk -n1:0:0 -t1:0700 /dev/sdb
udevadm settle
mkfs.vfat -n PHOTOS /dev/sdb1
mkdir -p /run/media/ada/PHOTOS
mount /dev/sdb1 /run/media/ada/PHOTOS
udevadm settle`;

let polkit: Polkit;
let images: StickImages;

test.beforeAll(async () => {
  polkit = await startPolkit();
  images = await makeStickImages();
});
test.afterAll(async () => {
  await polkit.stop();
  await images.remove();
});

/** The next dialog for a file is answered with this one. */
async function answerFile(application: ElectronApplication, path: string): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Tries to close the window, answers that it shall stay, and returns what was asked. */
async function closeAndStay(application: ElectronApplication): Promise<string> {
  return application.evaluate(async ({ dialog, BrowserWindow }) => {
    const asked = new Promise<string>((resolve) => {
      dialog.showMessageBox = (async (_owner: unknown, { message }: { message: string }) => {
        resolve(message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as unknown as typeof dialog.showMessageBox;
    });
    BrowserWindow.getAllWindows()[0]?.close();
    return asked;
  });
}

test('a person makes a stick through the window, and it holds the image', async () => {
  const stage = presentStage();
  await allowProgram(await ordinaryUser(), await realpath(stage.node));
  const rehearsed = await rehearseDisks(disks, past);
  const [builtIn = '', holiday = '', forgetful = ''] = rehearsed.disks.map(({ image }) => image);
  const { application, page, wizard, complaints } = await openWindow({
    executable: electronExecutable(),
    folder: stage.folder,
    flags: [`--rehearsal=${rehearsed.file}`, '--elevation=pkexec'],
  });
  const stick = new Stick(page);
  const alert = page.getByRole('alert');
  const look = async (name: string): Promise<void> => {
    await page.screenshot({ path: `out/pictures/stick-${name}.png`, animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  };
  const choose = async (path: string): Promise<void> => {
    await answerFile(application, path);
    await stick.chooseImage();
  };
  const sha256 = await sha256Of(images.image, images.imageBytes);
  expect(await application.evaluate(() => process.getuid?.())).not.toBe(0);

  await test.step('the page asks for an image first', async () => {
    await expect(wizard.heading(/^Install NixOS/)).toBeVisible();
    await stick.open();
    await wizard.expectRehearsal();
    await expect(stick.writeButton()).toBeDisabled();
    await expect(page.getByText('Choose an image first.')).toBeVisible();
    await look('start');
  });

  await test.step('what is no image is refused', async () => {
    await choose(images.letter);
    await expect(alert).toContainText('is not an ISO image', { timeout: 120_000 });
    await look('no-image');
  });

  await test.step('sticks are offered, built-in disks only when asked for', async () => {
    await choose(images.endless);
    await expect(page.getByText('ENDLESS', { exact: true })).toBeVisible();
    await expect(await stick.offered()).toHaveCount(2);
    await expect(page.getByText('Built in')).toHaveCount(0);
    await stick.builtInSwitch().click({ force: true });
    await expect(await stick.offered()).toHaveCount(3);
    await stick.choose(/Built in/);
    await expect(page.getByText('The disk is empty; nothing is lost.')).toBeVisible();
    await expect(stick.writeButton()).toBeEnabled();
    await look('built-in');
    await stick.builtInSwitch().click({ force: true });
    await expect(await stick.offered()).toHaveCount(2);
    await expect(stick.writeButton()).toBeDisabled();
    await expect(page.getByText('Choose a stick first.')).toBeVisible();
    // The page could ask all the same: the helper says no.
    const answer = await page.evaluate(async () => {
      const { request } = Reflect.get(window, 'tidemark') as PageInterface;
      const probe = await request['disks.probe']({});
      const found: readonly Disk[] = probe.ok ? probe.value.disks : [];
      const disk = found.find(({ identity }) => identity.model?.startsWith('Built in'))?.identity;
      return disk === undefined ? null : request['stick.propose']({ disk, allowsFixed: false });
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'disk-not-removable' } });
  });

  await test.step('what is lost is named, and so has to be the stick', async () => {
    await stick.choose(/Holiday stick/);
    const losses = page.getByRole('heading', { name: /^This will be lost on .*Holiday stick/ });
    await expect(losses).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'PHOTOS' }).first()).toBeVisible();
    await expect(page.getByText('One place is unmounted first')).toBeVisible();
    await expect(page.getByText('/run/media/ada/PHOTOS')).toBeVisible();
    await stick.nameField('sdb').fill('sda');
    await expect(stick.writeButton()).toBeDisabled();
    await stick.nameField('sdb').fill('sdb');
    await expect(stick.writeButton()).toBeEnabled();
    await look('review');
  });

  await test.step('writing goes on while the page is left, and is stopped on purpose', async () => {
    await stick.writeButton().click();
    await expect(stick.bar()).toBeVisible();
    await expect(stick.heading()).toBeFocused();
    await stick.openFace('Open the installer');
    await expect(wizard.heading(/^Install NixOS/)).toBeVisible();
    await stick.open();
    await expect(stick.bar()).toHaveAccessibleName('Write the image');
    await expect(page.getByText(/ of 1\.5 GiB/)).toBeVisible({ timeout: 60_000 });
    await look('writing');
    expect(await closeAndStay(application)).toMatch(/stick/i);
    await stick.button('Stop').click();
    const stopped = page.getByText(/^Stopped as you asked\. .*half-written/).first();
    await expect(stopped).toBeVisible({ timeout: 60_000 });
    // What was asked for is no alert.
    await expect(alert).toHaveCount(0);
    await look('stopped');
  });

  await test.step('the stick is made, and read back', async () => {
    await stick.button('Try again').click();
    await stick.expectChosen(/Holiday stick/);
    await expect(stick.heading()).toBeFocused();
    await expect(stick.nameField('sdb')).toHaveValue('');
    await choose(images.image);
    await expect(page.getByText('There is a checksum beside it')).toBeVisible();
    await stick.expectChosen(/Holiday stick/);
    await stick.nameField('sdb').fill('sdb');
    await stick.writeButton().click();
    await stick.expectDone();
    await expect(page.getByText(sha256)).toBeVisible();
    await look('done');
  });

  await test.step('a stick that gives back something else is found out', async () => {
    await stick.button('Make another stick').click();
    // The one that is ready is not chosen again by itself, nor come back to.
    await expect(stick.chosen()).toHaveCount(0);
    await stick.choose(/Holiday stick/);
    await expect(stick.nameField('sdb')).toHaveValue('');
    await stick.openFace('Open the installer');
    await stick.open();
    await stick.choose(/ubda/);
    const forgetting = await forget(forgetful, 5 * MIB);
    try {
      await stick.writeButton().click();
      await stick.expectEnd();
    } finally {
      await forgetting.stop();
    }
    await expect(alert).toContainText('is not what was written');
    await look('differs');
    await stick.button('Try again').click();
    await stick.expectChosen(/ubda/);
    await stick.nameField('ubda').fill('ubda');
    await stick.writeButton().click();
    await stick.expectDone();
  });

  expect(complaints()).toEqual([]);
  const closed = application.waitForEvent('close');
  await page.evaluate(() => window.close());
  await closed;
  // The machine is switched off once it has written its record.
  await expect.poll(() => rehearsed.record().catch(() => ''), { timeout: 60_000 }).toContain('/');

  for (const image of [holiday, forgetful]) {
    expect(await sha256Of(image, images.imageBytes)).toBe(sha256);
  }
  expect(await usedBytes(holiday, 2 * GIB - MIB, 2 * GIB)).toBe(0);
  // Not one block of it was ever written: the file is still all hole.
  expect((await stat(builtIn)).blocks).toBe(0);
  await rehearsed.remove();
});
