import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

import type { FileQuestion } from '../handlers/services.ts';
import type { DialogTexts } from '../texts/dialog-texts.ts';

export interface QuestionParts {
  /** Looked up at each call, so that a test can put its own answers in the dialog's place. */
  readonly dialog: Dialog;
  readonly window: () => BrowserWindow | null;
  readonly texts: () => DialogTexts;
}

export interface Questions {
  readonly chooseFile: (question: FileQuestion) => Promise<string | null>;
  readonly printPage: () => Promise<boolean>;
  readonly chooseFolder: (title: string) => Promise<string | null>;
  readonly chooseImage: (title: string, kind: string) => Promise<string | null>;
  readonly closeWhileRunning: (what?: 'install' | 'stick') => Promise<'keep' | 'stop'>;
}

/** What is asked about what runs: its title and its detail. */
function closeWords(what: 'install' | 'stick', texts: DialogTexts): readonly [string, string] {
  return what === 'stick'
    ? [texts.closeStickTitle, texts.closeStickDetail]
    : [texts.closeTitle, texts.closeDetail];
}

/** The system's own dialogs. Escape and Enter both mean the answer that harms nothing. */
export function createQuestions({ dialog, window, texts }: QuestionParts): Questions {
  const chooseOne = async (options: OpenDialogOptions): Promise<string | null> => {
    const owner = window();
    const answer = await (owner === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options));
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
  return {
    async chooseFile({ title, defaultName }) {
      const options = { title, defaultPath: defaultName };
      const owner = window();
      const answer = await (owner === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options));
      return answer.canceled || answer.filePath === undefined || answer.filePath === ''
        ? null
        : answer.filePath;
    },
    async printPage() {
      const contents = window()?.webContents;
      if (contents === undefined) return false;
      return new Promise((resolve) => {
        contents.print({ silent: false, printBackground: true }, (isPrinted) => resolve(isPrinted));
      });
    },
    async chooseFolder(title) {
      const options: OpenDialogOptions = {
        title,
        properties: ['openDirectory', 'createDirectory'],
      };
      return chooseOne(options);
    },
    async chooseImage(title, kind) {
      const options: OpenDialogOptions = {
        title,
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: kind, extensions: ['iso', 'img'] }],
      };
      return chooseOne(options);
    },
    async closeWhileRunning(what = 'install') {
      const { keepRunning, stopAndClose } = texts();
      const [closeTitle, closeDetail] = closeWords(what, texts());
      const options = {
        type: 'warning' as const,
        message: closeTitle,
        detail: closeDetail,
        buttons: [keepRunning, stopAndClose],
        defaultId: 0,
        cancelId: 0,
      };
      const owner = window();
      const { response } = await (owner === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(owner, options));
      return response === 1 ? 'stop' : 'keep';
    },
  };
}
