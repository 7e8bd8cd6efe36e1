/** What happens when the page's process has gone. */
export interface CrashParts {
  readonly mayReload: () => boolean;
  readonly reload: () => void;
  /** Closes the window, if nothing is under way. */
  readonly close: () => void;
  /** Asks the person whether the page, which keeps crashing, shall be loaded once more. */
  readonly ask: () => Promise<boolean>;
  readonly log: (text: string) => void;
}

/**
 * The page is only a view: when it crashes, the job goes on in main and the page comes back to it. One
 * that keeps crashing would leave an empty window that says nothing, so then the person is asked.
 *
 * @returns the listener for `render-process-gone`, with Electron's word for the reason
 */
export function createAfterCrash(parts: CrashParts): (reason: string) => Promise<void> {
  return async (reason) => {
    parts.log(`the page has gone (${reason})`);
    if (reason === 'clean-exit') return;
    if (parts.mayReload() || (await parts.ask())) parts.reload();
    else parts.close();
  };
}
