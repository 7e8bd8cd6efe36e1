/** Other languages: nothing stays behind in English, and nothing stands on the wrong side. */
import { readFile, readdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { presentStage } from '../scripts/setup/stage.ts';
import { inProject } from '../scripts/run/paths.ts';
import { installerStates } from './gallery/installer-states.ts';
import { knownTexts, leftovers, plainSentences, turnedPaths } from './gallery/leftovers.ts';
import type { KnownTexts } from './gallery/leftovers.ts';
import { looks } from './gallery/looks.ts';
import { managerStates, neitherState } from './gallery/manager-states.ts';
import { openGallery } from './gallery/open-gallery.ts';
import type { Gallery } from './gallery/open-gallery.ts';
import { stickStates } from './gallery/stick-states.ts';
import { servePreview } from './gallery/preview-server.ts';
import type { PreviewServer } from './gallery/preview-server.ts';
import { readTexts } from './gallery/read-texts.ts';
import { electronExecutable } from './testing/executable.ts';
import { openWindow } from './window/open-window.ts';

async function englishTexts(): Promise<KnownTexts> {
  const folder = inProject('renderer', 'i18n', 'english');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const parts = files.map(async (file): Promise<object> => {
    return JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as object;
  });
  return knownTexts(Object.assign({}, ...(await Promise.all(parts))) as object);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

test.describe('the real window', () => {
  for (const { language, lang, dir, close } of [
    { language: 'de', lang: /^de/, dir: 'ltr', close: 'Schließen' },
    { language: 'ar-XB', lang: /^ar-XB$/, dir: 'rtl', close: /\u202eClose\u202c/ },
  ]) {
    test(`speaks ${language} when the desktop does`, async () => {
      const { application, page, complaints } = await openWindow({
        executable: electronExecutable(),
        folder: presentStage().folder,
        flags: [],
        language,
      });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog').getByRole('button', { name: close })).toBeVisible();
      expect(leftovers(await readTexts(page), await englishTexts())).toEqual([]);
      await expectAccessible(page);
      expect(complaints()).toEqual([]);
      await application.close();
    });
  }
});

test.describe('every page', () => {
  let server: PreviewServer | null = null;
  let gallery: Gallery | null = null;
  let known: KnownTexts | null = null;

  test.beforeAll(async () => {
    server = await servePreview();
    gallery = await openGallery(electronExecutable());
    known = await englishTexts();
    await gallery.setSize(looks.light);
  });

  test.afterAll(async () => {
    await gallery?.close();
    await server?.close();
  });

  // Each page once, in the state that the pictures show from right to left as well.
  const states = [...installerStates, ...managerStates, ...stickStates, neitherState];
  for (const state of states.filter(({ looks: taken }) => taken.includes('rtl'))) {
    test(`${state.name} says all of its words in the reader’s language`, async () => {
      test.setTimeout(60_000);
      if (server === null || gallery === null || known === null) throw new Error('not open');
      const { page } = gallery;
      for (const language of ['en-XA', 'ar-XB']) {
        await page.goto(`${server.address}?${state.words}&language=${language}`);
        await state.walk(page);
        const texts = await readTexts(page);
        expect(leftovers(texts, known), language).toEqual([]);
        expect(plainSentences(texts), language).toEqual([]);
        expect(turnedPaths(texts), language).toEqual([]);
      }
      await expectAccessible(page);
    });
  }
});
