import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

/** Long enough for a rehearsal machine to boot on a busy computer, in ms. */
const bootMs = 120_000;
/** Long enough for an image of some dozens of MiB in the rehearsal, there and back, in ms. */
const writeMs = 120_000;

/** The page that makes a USB stick, as a person meets it: by roles and names. */
export class Stick {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a face of the program from its menu. */
  async openFace(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Tidemark/ }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Opens the page as a person does who is somewhere else in the program. */
  async open(): Promise<void> {
    await this.openFace('Make a USB stick');
    await expect(this.heading()).toBeFocused();
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Make a USB stick' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async chooseImage(): Promise<void> {
    await this.button(/^Choose (an|another) image/).click();
  }

  /** The sticks that are offered, once the disks have been looked at. */
  async offered(): Promise<Locator> {
    const list = this.page.getByRole('radiogroup', { name: 'Sticks' });
    await expect(list).toBeVisible({ timeout: bootMs });
    return list.getByRole('radio');
  }

  async choose(name: RegExp): Promise<void> {
    const list = this.page.getByRole('radiogroup', { name: 'Sticks' });
    await expect(list).toBeVisible({ timeout: bootMs });
    // The radio itself is hidden behind its card; a person clicks what is written on it.
    await list.getByText(name).first().click();
    await this.expectChosen(name);
  }

  async expectChosen(name: RegExp): Promise<void> {
    const list = this.page.getByRole('radiogroup', { name: 'Sticks' });
    await expect(list.getByRole('radio', { name })).toBeChecked({ timeout: bootMs });
  }

  chosen(): Locator {
    return this.page.getByRole('radio', { checked: true });
  }

  builtInSwitch(): Locator {
    return this.page.getByRole('switch', { name: /^Show built-in disks too/ });
  }

  nameField(name: string): Locator {
    return this.page.getByLabel(`Type ${name} to confirm that this disk may be erased`);
  }

  writeButton(): Locator {
    return this.button(/write the image$/i);
  }

  bar(): Locator {
    return this.page.getByRole('progressbar');
  }

  /** Waits for the end, well or not. */
  async expectEnd(): Promise<void> {
    const done = this.page.getByText('The stick is ready');
    const alert = this.page.getByRole('alert');
    await expect(done.or(alert.first()).first()).toBeVisible({ timeout: writeMs });
  }

  /** Waits for the end, and says what went wrong, if anything. */
  async expectDone(): Promise<void> {
    await this.expectEnd();
    expect(await this.page.getByRole('alert').allTextContents()).toEqual([]);
  }
}
