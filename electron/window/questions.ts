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
  readonly chooseFolder: (title: string) => Promise<string | null>;
  readonly closeWhileRunning: () => Promise<'keep' | 'stop'>;
}

/** The system's own dialogs. Escape and Enter both mean the answer that harms nothing. */
export function createQuestions({ dialog, window, texts }: QuestionParts): Questions {
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
    async chooseFolder(title) {
      const options: OpenDialogOptions = {
        title,
        properties: ['openDirectory', 'createDirectory'],
      };
      const owner = window();
      const answer = await (owner === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async closeWhileRunning() {
      const { closeTitle, closeDetail, keepRunning, stopAndClose } = texts();
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
