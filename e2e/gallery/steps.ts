/**
 * Ways through the pages that work in every language: by structure instead of by words, because the
 * same way is gone in made-up languages too.
 */
import type { Page } from 'playwright';

export type Walk = (page: Page) => Promise<void>;

/** One walk after the other. */
export function walk(...parts: readonly Walk[]): Walk {
  return async (page) => {
    for (const part of parts) await part(page);
  };
}

export function press(selector: string): Walk {
  return (page) => page.locator(selector).first().click();
}

export function see(selector: string): Walk {
  return (page) => page.locator(selector).first().waitFor();
}

export function key(name: string): Walk {
  return (page) => page.keyboard.press(name);
}

/** Scrolls a part of the page to its end. */
export function scrollDown(selector: string): Walk {
  return (page) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollTo(0, element.scrollHeight));
}

/** Types the same into all secret fields of the page. */
export function typeSecrets(text: string): Walk {
  return async (page) => {
    const fields = page.locator('.page input[type=password]');
    await fields.first().waitFor();
    for (const field of await fields.all()) await field.fill(text);
  };
}

/** The page's way on; waits until it is open. */
export const goOn = press('.page-footer .button-primary:not([data-disabled])');
