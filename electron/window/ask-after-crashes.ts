import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { dialogTexts } from '../texts/dialog-texts.ts';

/** Asks in the system's own dialog, because the page is what does not work. */
export async function askAfterCrashes(window: BrowserWindow): Promise<boolean> {
  const { crashTitle, crashDetail, crashAgain, crashClose } = dialogTexts(app.getLocale());
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: crashTitle,
    detail: crashDetail,
    buttons: [crashAgain, crashClose],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 0;
}
