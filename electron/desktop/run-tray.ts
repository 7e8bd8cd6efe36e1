/** The tray with Electron's own parts. */
import * as electron from 'electron';

import { startTray } from './tray.ts';

export interface RunTray {
  readonly app: electron.App;
  readonly openPage: (page: 'overview' | 'drift') => void;
}

/** Puts the item into the tray until the program ends. */
export function runTray({ app, openPage }: RunTray): void {
  const { Menu, Notification, Tray, nativeImage, nativeTheme, powerMonitor } = electron;
  const stop = startTray({
    makeTray: (picture) => new Tray(picture),
    makePicture: (pixels, edge) =>
      nativeImage.createFromBitmap(pixels, { width: edge, height: edge, scaleFactor: 2 }),
    makeMenu: (items) =>
      Menu.buildFromTemplate(
        items.map(({ label, click }) => ({
          label,
          enabled: click !== undefined,
          ...(click && { click }),
        })),
      ),
    makeNotification: (title, body) => new Notification({ title, body }),
    monitor: powerMonitor,
    locale: app.getLocale(),
    isDark: () => nativeTheme.shouldUseDarkColors,
    openPage,
    quit: () => app.quit(),
  });
  app.on('will-quit', stop);
}
