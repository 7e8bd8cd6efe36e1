/** Every page of both faces, in its states and looks, against the pictures in `e2e/pictures/`. */
import { expect, test } from '@playwright/test';
import { openGallery } from './gallery/open-gallery.ts';
import type { Gallery } from './gallery/open-gallery.ts';
import { installerStates } from './gallery/installer-states.ts';
import { looks } from './gallery/looks.ts';
import { managerStates, neitherState } from './gallery/manager-states.ts';
import { packPicture } from './gallery/pack-picture.ts';
import { stickStates } from './gallery/stick-states.ts';
import { servePreview } from './gallery/preview-server.ts';
import type { PreviewServer } from './gallery/preview-server.ts';
import { electronExecutable } from './testing/executable.ts';

/** Share of the pixels that may differ: less than one word. */
const tolerance = 0.001;

let server: PreviewServer | null = null;
let gallery: Gallery | null = null;

test.beforeAll(async () => {
  server = await servePreview();
  gallery = await openGallery(electronExecutable());
});

test.afterAll(async () => {
  await gallery?.close();
  await server?.close();
});

function opened(): { readonly address: string; readonly gallery: Gallery } {
  if (server === null || gallery === null) throw new Error('the gallery is not open');
  return { address: server.address, gallery };
}

for (const state of [...installerStates, ...managerStates, ...stickStates, neitherState]) {
  for (const id of state.looks) {
    test(`${state.name}, ${id}`, async () => {
      test.setTimeout(30_000);
      const look = looks[id];
      const { address, gallery: hall } = opened();
      const { page } = hall;
      await hall.setSize(look);
      await page.goto(`${address}?${state.words}&${look.words}`);
      // A window's first page from another address comes in a new process, which knows of no size.
      await hall.setSize(look);
      await state.walk(page);
      const picture = packPicture(await hall.takePicture());
      expect(picture).toMatchSnapshot(`${state.name}-${id}.png`, { maxDiffPixelRatio: tolerance });
      expect(hall.complaints()).toEqual([]);
    });
  }
}
