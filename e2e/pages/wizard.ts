import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

/** Long enough for a rehearsal machine to boot on a busy computer, in ms. */
const bootMs = 120_000;
/** Long enough for a whole install in the rehearsal, in ms. */
const installMs = 400_000;

/** The wizard as a person meets it: by roles and names, never by the page's inner structure. */
export class Wizard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async next(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Next', exact: true });
    await expect(button).toBeEnabled();
    await button.click();
  }

  /** Opens a page that has been reached before, from the list at the side. */
  async openPage(name: string): Promise<void> {
    const list = this.page.getByRole('navigation', { name: 'Pages' });
    await list.getByRole('button', { name }).click();
  }

  async expectRehearsal(): Promise<void> {
    await expect(this.page.getByText('This is a rehearsal:')).toBeVisible();
  }

  /** Waits for what the machine offers: its languages and keyboards. */
  async expectWelcome(): Promise<void> {
    await expect(this.heading(/^Install NixOS/)).toBeVisible();
    await expect(this.page.getByLabel('Try it here')).toBeVisible({ timeout: bootMs });
  }

  /** Chooses an entry of a searchable list as a person does: by typing a part of it. */
  async chooseFrom(label: string, part: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label, exact: true });
    await field.fill(part);
    await this.page.getByRole('option', { name: part }).first().click();
    await expect(field).toHaveValue(new RegExp(part.replaceAll(/[()]/g, '.')));
  }

  async toChecks(): Promise<void> {
    await this.expectWelcome();
    await this.next();
    await expect(this.heading('Is this computer ready?')).toBeVisible();
  }

  /** Waits for the checks of the machine and goes on; nothing may block in a rehearsal. */
  async toDisks(): Promise<void> {
    await this.toChecks();
    const checks = this.page.getByRole('list', { name: 'Checks' });
    await expect(checks).toBeVisible({ timeout: bootMs });
    await this.next();
    await expect(this.heading('Which disk shall NixOS go on?')).toBeVisible();
  }

  /** Waits for the disks and returns the choices. */
  async disks(): Promise<Locator> {
    const list = this.page.getByRole('radiogroup', { name: 'Disks' });
    await expect(list).toBeVisible({ timeout: bootMs });
    return list.getByRole('radio');
  }

  async chooseDisk(name: RegExp): Promise<void> {
    const list = this.page.getByRole('radiogroup', { name: 'Disks' });
    await expect(list).toBeVisible({ timeout: bootMs });
    // The radio itself is hidden behind its card; a person clicks what is written on it.
    await list.getByText(name).first().click();
    await expect(list.getByRole('radio', { name })).toBeChecked();
    await this.next();
    await expect(this.heading('How shall the disk be laid out?')).toBeVisible();
  }

  async chooseSwap(name: RegExp): Promise<void> {
    const kinds = this.page.getByRole('radiogroup', { name: 'Kind of swap' });
    await kinds.getByText(name).first().click();
    await expect(kinds.getByRole('radio', { name })).toBeChecked();
  }

  passphraseField(): Locator {
    return this.page.getByLabel('Passphrase', { exact: true });
  }

  repetitionField(): Locator {
    return this.page.getByLabel('The same again', { exact: true });
  }

  async typePassphrase(text: string): Promise<void> {
    await this.passphraseField().fill(text);
    await this.repetitionField().fill(text);
  }

  /**
   * Makes the recovery key, reads it off the page as a person would, types back what is asked, and goes
   * on. Returns the key.
   */
  async recoveryKey(): Promise<string> {
    await this.readRecoveryKey();
    return this.testRecoveryKey();
  }

  /** From the shown key on: tests it and goes on. */
  async testRecoveryKey(): Promise<string> {
    const key = await this.shownKey();
    await this.button('I have it; test it').click();
    await expect(this.recoveryKeySheet()).toHaveCount(0);
    for (const [at, group] of (await this.askedGroups(key)).entries()) {
      await this.page
        .getByLabel(/^Group \d$/)
        .nth(at)
        .fill(group);
    }
    await expect(this.page.getByText('The recovery key is tested')).toBeVisible();
    await this.next();
    return key;
  }

  recoveryKeySheet(): Locator {
    return this.page.getByRole('list', { name: 'The recovery key, in eight groups' });
  }

  /** Has it made and shown. */
  async readRecoveryKey(): Promise<void> {
    await expect(this.heading(/^A second key/)).toBeVisible();
    await this.button('Make and show the key').click();
    await expect(this.recoveryKeySheet()).toBeVisible();
  }

  /** The key as it stands on the page. */
  async shownKey(): Promise<string> {
    const groups = await this.recoveryKeySheet().getByRole('listitem').allInnerTexts();
    return groups.map((text) => /[a-z]{8}/.exec(text)?.[0] ?? '').join('-');
  }

  /** The groups of a key that the page asks back, in its order. */
  async askedGroups(key: string): Promise<readonly string[]> {
    const groups = key.split('-');
    const labels = await this.page.getByText(/^Group \d$/).allTextContents();
    return labels.map((label) => groups[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }

  passwordField(): Locator {
    return this.page.getByLabel('Password', { exact: true });
  }

  /** Fills in the page about the person; the user name follows the full name. */
  async introduce(fullName: string, password: string): Promise<void> {
    await expect(this.heading('You and this machine')).toBeVisible();
    await this.page.getByLabel('Your name', { exact: true }).fill(fullName);
    await this.passwordField().fill(password);
    await this.page.getByLabel('The password again', { exact: true }).fill(password);
  }

  /** From the passphrase, which has been typed, to the review, with what is proposed on the way. */
  async toReview(fullName = 'Ada Lovelace', password = 'of the rehearsal'): Promise<void> {
    await this.next();
    await this.recoveryKey();
    await this.introduce(fullName, password);
    await this.next();
    await expect(this.heading('What shall survive a boot?')).toBeVisible();
    await this.next();
    await expect(this.heading('Read the plan before anything is written')).toBeVisible();
  }

  startButton(): Locator {
    return this.button(/^(Install on|Erase) /);
  }

  /** Waits for the run to end, well or not, and goes on to the page that says so. */
  async expectDone(): Promise<void> {
    const alert = this.page.getByRole('alert');
    const done = this.page.getByText('All steps are done').first();
    await expect(done.or(alert.first()).first()).toBeVisible({ timeout: installMs });
    // What went wrong says more than that the end was not seen.
    expect(await alert.allTextContents()).toEqual([]);
    await this.next();
    await this.expectProof();
  }

  /** Every check of the finished system passed: none failed, none unknown, none not heard of. */
  async expectProof(): Promise<void> {
    await expect(this.heading('NixOS is installed, and every check passed')).toBeVisible();
    const checks = this.page.getByRole('list', { name: 'Checks of the finished system' });
    await expect(checks.getByText('passed', { exact: true })).toHaveCount(
      await checks.getByRole('listitem').count(),
    );
  }
}
