/** The real window on a desktop whose portal tells colours, fonts and changes; and zoom. */
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
import type { Settings } from '../rehearsal/stand-ins/portal/bus-message.ts';
import { startBus } from '../rehearsal/stand-ins/portal/start-bus.ts';
import type { TestBus } from '../rehearsal/stand-ins/portal/start-bus.ts';
import { startStandInPortal } from '../rehearsal/stand-ins/portal/start-portal.ts';
import type { StandInPortal } from '../rehearsal/stand-ins/portal/start-portal.ts';
import { ordinaryUser } from '../scripts/setup/ordinary-user.ts';
import { isRoot } from '../scripts/setup/privilege.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { makeFolder } from './testing/user-folder.ts';
import type { UserFolder } from './testing/user-folder.ts';
import { openWindow } from './window/open-window.ts';

const general = 'org.kde.kdeglobals.General';
const appearance = 'org.freedesktop.appearance';
const dark: Settings = {
  [appearance]: { 'color-scheme': 1 },
  [general]: {
    ColorScheme: 'BreezeDark',
    AccentColor: '233,58,154',
    font: 'DejaVu Sans,12,-1,5,50,0,0,0,0,0',
  },
  'org.kde.kdeglobals.KDE': { AnimationDurationFactor: '0' },
};
const light: Settings = {
  [appearance]: { 'color-scheme': 2, contrast: 1 },
  [general]: { ColorScheme: 'BreezeLight', font: 'Noto Sans,10,-1,5,50,0,0,0,0,0' },
};

let state: UserFolder;
let bus: TestBus;
let portal: StandInPortal;

test.beforeAll(async () => {
  state = await makeFolder();
  bus = await startBus(isRoot() ? await ordinaryUser() : null);
  portal = await startStandInPortal(bus.socket, dark);
});
test.afterAll(async () => {
  portal.stop();
  await bus.stop();
  await state.remove();
});

/** Presses Ctrl and a key as the window system does; Playwright's own presses reach only the page. */
async function pressWithControl(application: ElectronApplication, keyCode: string): Promise<void> {
  await application.evaluate(({ BrowserWindow }, key) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const type of ['keyDown', 'keyUp'] as const) {
      window?.webContents.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
    }
  }, keyCode);
}

/** What the root element looks like. */
async function look(page: Page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const style = getComputedStyle(root);
    return {
      ...root.dataset,
      background: style.backgroundColor,
      accent: style.getPropertyValue('--kde-highlight').trim(),
      font: style.fontFamily.split(',', 1)[0],
      size: style.fontSize,
    };
  });
}

test('the window looks like the desktop, follows it, and can be zoomed', async () => {
  const flags = [`--rehearsal=${state.path}/none.json`, `--user-data-dir=${state.path}/look`];
  const { folder } = presentStage();
  const { application, page, wizard, complaints } = await openWindow({
    executable: electronExecutable(),
    folder,
    flags,
    environment: bus.environment,
  });
  await expect(wizard.heading(/^Install NixOS/)).toBeVisible();
  await expect
    .poll(async () => look(page))
    .toEqual({
      theme: 'dark',
      contrast: 'normal',
      motion: 'reduced',
      background: 'rgb(42, 46, 50)',
      accent: '#e93a9a',
      font: '"DejaVu Sans"',
      size: '16px',
    });

  portal.change(light, general, 'ColorScheme');
  await expect
    .poll(async () => look(page))
    .toMatchObject({
      theme: 'light',
      contrast: 'more',
      motion: 'full',
      background: 'rgb(255, 255, 255)',
      font: '"Noto Sans"',
    });

  const width = async (): Promise<number> => page.evaluate(() => window.innerWidth);
  const whole = await width();
  for (let presses = 0; presses < 7; presses += 1) await pressWithControl(application, '=');
  await expect.poll(width).toBe(Math.round(whole / 2));
  await pressWithControl(application, '-');
  await expect.poll(width).toBeGreaterThan(Math.round(whole / 2));
  await pressWithControl(application, '0');
  await expect.poll(width).toBe(whole);
  expect(complaints()).toEqual([]);
  await application.close();
});
