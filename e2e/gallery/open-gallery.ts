import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { cacheFolder } from '../../scripts/setup/cache-folder.ts';
import { launchElectron } from '../window/launch-electron.ts';
import type { Look } from './looks.ts';

export interface Gallery {
  readonly page: Page;
  /** Gives the page the size that a look asks for. */
  setSize(look: Look): Promise<void>;
  /** The page as a PNG, once it has come to rest. */
  takePicture(): Promise<Buffer>;
  /** Uncaught errors and policy violations of the pages so far. */
  readonly complaints: () => readonly string[];
  close(): Promise<void>;
}

/** When all pictures are taken: a morning in UTC. */
const pictureTime = '2026-11-23T08:30:00Z';

/** The smallest main program: an empty window with a page's usual rights. */
const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const rights = { sandbox: true, contextIsolation: true, nodeIntegration: false };
  return new BrowserWindow({ webPreferences: rights }).loadURL('about:blank');
});
`;

/** Beside what every window of the tests has: colours must not depend on the machine either. */
const flags = ['--disable-lcd-text', '--force-color-profile=srgb', '--disable-gpu'];

/** No bus: Chromium ends itself when one that it has found goes away. */
const surroundings = {
  TZ: 'UTC',
  DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/dev/null',
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/dev/null',
};

/** A folder that Electron starts, readable by the user that it runs as. */
async function writeProgram(): Promise<string> {
  await mkdir(cacheFolder(), { recursive: true, mode: 0o755 });
  const folder = await mkdtemp(join(cacheFolder(), 'gallery-'));
  await writeFile(join(folder, 'main.cjs'), main);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tidemark-gallery', version: '1.0.0', main: 'main.cjs' }),
  );
  await chmod(folder, 0o755);
  return folder;
}

async function setSize(session: CDPSession, { width, height, scale }: Look): Promise<void> {
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
}

/** How often a page is looked at before it counts as restless. */
const patience = 20;

/** Takes pictures until two are the same. Throws when that does not come to pass. */
async function pictureAtRest(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1);
  let last = await page.screenshot({ animations: 'disabled' });
  for (let tries = 0; tries < patience; tries += 1) {
    const next = await page.screenshot({ animations: 'disabled' });
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The page does not come to rest.');
}

/** Opens an empty window in which time stands still. */
export async function openGallery(executable: string): Promise<Gallery> {
  const folder = await writeProgram();
  const { application, page, complaints } = await launchElectron({
    executable,
    folder,
    flags,
    environment: surroundings,
  });
  await page.addInitScript(`Date.now = () => ${Date.parse(pictureTime)};`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  return {
    page,
    setSize: (look) => setSize(session, look),
    takePicture: () => pictureAtRest(page),
    complaints,
    close: async () => {
      await application.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
