import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

/** Long enough for a rehearsal machine to boot on a busy computer, in ms. */
const bootMs = 120_000;
/** Long enough for a whole install in the rehearsal, in ms. */
const installMs = 200_000;

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

  async expectRehearsal(): Promise<void> {
    await expect(this.page.getByText('This is a rehearsal:')).toBeVisible();
  }

  async toDisks(): Promise<void> {
    await expect(this.heading(/^Install NixOS/)).toBeVisible();
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

  startButton(): Locator {
    return this.button(/^(Install on|Erase) /);
  }

  /** Waits for the run to end, well or not, and goes on to the page that says so. */
  async expectDone(): Promise<void> {
    await expect(this.page.getByText('All steps are done').first()).toBeVisible({
      timeout: installMs,
    });
    await this.next();
    await expect(this.heading('The disk is ready')).toBeVisible();
  }
}
