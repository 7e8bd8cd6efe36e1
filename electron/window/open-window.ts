import type { BrowserWindow } from 'electron';

/** The pages that the tray and notifications lead to. */
export type AskedPage = 'overview' | 'drift' | 'health';

export interface OpenerParts {
  readonly current: () => BrowserWindow | null;
  /** Opens a new window; resolves when its page is there. */
  readonly open: () => Promise<unknown>;
  /** Asks the open window for a page. */
  readonly ask: (page: AskedPage) => void;
}

/** Brings the window to the front, or opens one; then asks it for a page, if one is wanted. */
export function createWindowOpener({
  current,
  open,
  ask,
}: OpenerParts): (page: AskedPage | null) => Promise<void> {
  let opening: Promise<unknown> | null = null;
  return async (page) => {
    const window = current();
    if (window === null) {
      opening ??= open().finally(() => (opening = null));
      await opening;
    } else {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    }
    if (page !== null) ask(page);
  };
}
