import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

import { colourScheme, windowBackground } from './colour-scheme.ts';
import type { SystemTheme } from './colour-scheme.ts';
import { createReloadLimit } from './reload-limit.ts';
import { pagePreferences } from './web-preferences.ts';

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly theme: SystemTheme;
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly pageAddress: string;
  readonly onClose: (event: { readonly preventDefault: () => void }) => void;
  readonly log: (text: string) => void;
}

/** The page is only a view: when it crashes, the job goes on in main and the page comes back to it. */
function reloadAfterCrash(window: BrowserWindow, log: (text: string) => void): void {
  const mayReload = createReloadLimit(() => performance.now());
  window.webContents.on('render-process-gone', (_event, details) => {
    log(`the page has gone (${details.reason})`);
    if (details.reason !== 'clean-exit' && mayReload()) window.webContents.reload();
  });
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
    backgroundColor: windowBackground(colourScheme(parts.theme)),
    webPreferences: pagePreferences(parts.preload, parts.isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', parts.onClose);
  reloadAfterCrash(window, parts.log);
  await window.loadURL(parts.pageAddress).catch((error: unknown) => {
    if (!wasReplaced(error)) throw error;
  });
  return window;
}
