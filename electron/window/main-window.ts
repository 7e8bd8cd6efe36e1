import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

import type { DesktopLook } from '../../core/look/desktop-look.ts';
import { createAfterCrash } from './after-crash.ts';
import { createReloadLimit } from './reload-limit.ts';
import { pagePreferences } from './web-preferences.ts';
import { windowBackground } from './window-background.ts';
import type { Zoomable } from './zoom.ts';

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly look: () => DesktopLook;
  readonly letZoom: (page: Zoomable) => void;
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly pageAddress: string;
  readonly onClose: (event: { readonly preventDefault: () => void }) => void;
  /** Whether a page that keeps crashing shall be loaded once more. */
  readonly askAfterCrashes: (window: BrowserWindow) => Promise<boolean>;
  readonly log: (text: string) => void;
}

function comeBackAfterCrash(window: BrowserWindow, { log, askAfterCrashes }: WindowParts): void {
  const afterCrash = createAfterCrash({
    mayReload: createReloadLimit(() => performance.now()),
    reload: () => window.webContents.reload(),
    close: () => window.close(),
    ask: async () => askAfterCrashes(window),
    log,
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => void afterCrash(reason));
}

/** Loading was cut short because the page is being loaded again (Chromium's ERR_ABORTED). */
function wasReplaced(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'ERR_ABORTED';
}

/** Opens the window. It shows when the page has drawn itself, on the background of its theme. */
export async function openMainWindow(parts: WindowParts): Promise<BrowserWindow> {
  const window = parts.create({
    title: 'Tidemark',
    width: 1180,
    height: 820,
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: windowBackground(parts.look()),
    webPreferences: pagePreferences(parts.preload, parts.isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', parts.onClose);
  comeBackAfterCrash(window, parts);
  parts.letZoom(window.webContents);
  await window.loadURL(parts.pageAddress).catch((error: unknown) => {
    if (!wasReplaced(error)) throw error;
  });
  return window;
}
