import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

/** Long enough for an installed rehearsal system to start on a busy computer, in ms. */
const bootMs = 180_000;
/** Long enough for a change with its build in the rehearsal, in ms. */
const changeMs = 240_000;

/** The drift manager as a person meets it: by roles and names. */
export class Manager {
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

  async open(name: string): Promise<void> {
    const list = this.page.getByRole('navigation', { name: 'Pages' });
    await list.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until the first scan is there, and returns its sentence. */
  async sentence(patienceMs = bootMs): Promise<string> {
    await expect(this.heading('What the next boot erases')).toBeVisible();
    const sentence = this.page.locator('.overview-sentence');
    await expect(sentence).toContainText('The next boot', { timeout: patienceMs });
    return (await sentence.textContent()) ?? '';
  }

  tree(): Locator {
    return this.page.getByRole('treegrid', { name: 'Drift' });
  }

  row(name: string | RegExp): Locator {
    return this.tree().getByRole('row', { name });
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search in paths' }).fill(text);
  }

  /** Confirms the proposal in the open review, and waits for its end. */
  async confirmChange(button: string | RegExp): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByText('All steps are done').first()).toBeVisible({
      timeout: changeMs,
    });
  }
}
