/**
 * Goes through the guided install by itself, leaves a picture of each page, and looks at the disk
 * afterwards: what `npm run try` does where there is nobody to click.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { DiskDescription } from '../rehearsal/disk-description.ts';
import type { StagePaths } from '../scripts/setup/stage.ts';
import type { RehearsalDisks } from '../scripts/try/rehearsal-disks.ts';
import { inspectImage } from './testing/inspect-image.ts';
import type { ImageFacts } from './testing/inspect-image.ts';
import { openWindow } from './window/open-window.ts';
import type { OpenWindow } from './window/open-window.ts';

export interface Tour {
  /** Starts Electron as an ordinary user; its first argument is the stage's folder. */
  readonly executable: string;
  readonly stage: StagePaths;
  readonly disks: RehearsalDisks;
  /** Where the pictures go. */
  readonly outputFolder: string;
}

const passphrase = 'rehearsal only: high tide';
const password = 'rehearsal only: ada';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

type TakePicture = (name: string) => Promise<void>;

async function prepare({ page, wizard }: OpenWindow, picture: TakePicture): Promise<void> {
  await wizard.expectRehearsal();
  await wizard.expectWelcome();
  await picture('01-welcome');
  await wizard.toChecks();
  await expect(page.getByRole('list', { name: 'Checks' })).toBeVisible({ timeout: 120_000 });
  await picture('02-checks');
  await wizard.next();
  await wizard.disks();
  await picture('03-disk');
  await wizard.chooseDisk(/Rehearsal 64/);
  await picture('04-layout');
  await wizard.next();
  await wizard.typePassphrase(passphrase);
  await picture('05-passphrase');
  await wizard.next();
  await wizard.readRecoveryKey();
  await picture('06-recovery-key');
  await wizard.testRecoveryKey();
  await wizard.introduce('Ada Lovelace', password);
  await picture('07-machine');
  await wizard.next();
  await expect(wizard.heading('What shall survive a boot?')).toBeVisible();
  await picture('08-keep');
  await wizard.next();
  await expect(wizard.heading('Read the plan before anything is written')).toBeVisible();
  await expect(page.getByRole('list', { name: 'The plan' })).toBeVisible();
  await picture('09-review');
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.getByRole('region', { name: /^Text of / }).scrollIntoViewIfNeeded();
  await picture('10-files');
}

async function install({ page, wizard }: OpenWindow, picture: TakePicture): Promise<void> {
  await wizard.startButton().click();
  await expect(wizard.heading('Installing NixOS')).toBeVisible({ timeout: 60_000 });
  const building = page.getByRole('listitem').filter({ hasText: 'Build the system' });
  await expect(building.first()).toBeVisible({ timeout: 300_000 });
  await picture('11-installing');
  await wizard.expectDone();
  await picture('12-proof');
}

function report(facts: ImageFacts): boolean {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['partitions', facts.partitions.join(' '), facts.partitions[0] === 'EF00:boot'],
    ['container', `LUKS${facts.luksVersion}`, facts.luksVersion === '2'],
    ['passphrase opens it', String(facts.opens), facts.opens],
    ['btrfs label', facts.btrfsLabel, facts.btrfsLabel === 'nixos'],
    ['subvolumes', facts.subvolumes.join(' '), facts.subvolumes.includes('root-blank')],
    [
      'root-blank',
      `${facts.blankFlags}, ${facts.blankEntries} entries`,
      facts.blankFlags === 'readonly' && facts.blankEntries === '0',
    ],
    ['EFI label', facts.fatLabel, facts.fatLabel === 'BOOT'],
  ];
  say('Verified on the disk image, in a fresh machine and with other tools:');
  for (const [what, found, isRight] of rows) say(`  ${isRight ? 'ok ' : 'NO '} ${what}: ${found}`);
  return rows.every(([, , isRight]) => isRight);
}

/**
 * Goes through the guided install in the rehearsal.
 *
 * @returns the exit code: 0 when the disk is as the plan promised
 */
export async function runTour({ executable, stage, disks, outputFolder }: Tour): Promise<number> {
  await rm(outputFolder, { recursive: true, force: true });
  await mkdir(outputFolder, { recursive: true });
  const opened = await openWindow({
    executable,
    folder: stage.folder,
    flags: [`--rehearsal=${disks.file}`],
  });
  const picture: TakePicture = async (name) => {
    const path = join(outputFolder, `${name}.png`);
    const mask = [opened.page.locator('[data-secret]')];
    await opened.page.screenshot({ path, animations: 'disabled', mask });
    say(`  ${path}`);
  };
  try {
    await prepare(opened, picture);
    await install(opened, picture);
    const closed = opened.application.waitForEvent('close');
    await opened.wizard.button('Clean up and close').click();
    await closed;
  } catch (error) {
    await picture('failed').catch(() => undefined);
    await opened.application.close().catch(() => undefined);
    throw error;
  }
  const complaints = opened.complaints();
  for (const complaint of complaints) say(`  NO  the page complained: ${complaint}`);
  const image: DiskDescription & { image: string } = { ...disks.first, image: disks.first.image };
  return report(await inspectImage(image, passphrase, stage)) && complaints.length === 0 ? 0 : 1;
}
