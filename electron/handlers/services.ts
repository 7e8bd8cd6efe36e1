import type { ChangeRunner } from '../change/change-runner.ts';
import type { ChangeStore } from '../change/change-store.ts';
import type { Proposals } from '../change/proposals.ts';
import type { CurrentFace } from '../face/current-face.ts';
import type { HelperSession } from '../helper/session.ts';
import type { InstallRunner } from '../job/install-runner.ts';
import type { JobStore } from '../job/job-store.ts';
import type { Confirmations } from '../review/confirmations.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { DialogTexts } from '../texts/dialog-texts.ts';
import type { ColourScheme } from '../window/colour-scheme.ts';

export interface ApplicationFacts {
  readonly version: string;
  readonly isRehearsal: boolean;
  /** BCP 47 tag. */
  readonly locale: () => string;
  readonly colourScheme: () => ColourScheme;
}

export interface FileQuestion {
  readonly title: string;
  readonly defaultName: string;
}

/** How a small program of the session ended; null when there is no such program. */
export type SessionExit = number | null;

/** What the handlers work with; main.ts puts it together, tests replace parts of it. */
export interface Services {
  readonly facts: ApplicationFacts;
  readonly session: HelperSession;
  readonly secrets: Secrets;
  readonly confirmations: Confirmations;
  readonly store: JobStore;
  readonly runner: InstallRunner;
  readonly face: CurrentFace;
  readonly proposals: Proposals;
  readonly changes: ChangeStore;
  readonly changeRunner: ChangeRunner;
  readonly texts: () => DialogTexts;
  /** Asks the person for a file to write; null when the dialog was closed. */
  readonly chooseFile: (question: FileQuestion) => Promise<string | null>;
  /** Asks the person for a folder; null when the dialog was closed. */
  readonly chooseFolder: (title: string) => Promise<string | null>;
  /** Runs a program of the session with our own rights; the words are ours, never the page's alone. */
  readonly runProgram: (program: string, args: readonly string[]) => Promise<SessionExit>;
  /** The session's variables that say what kind of session it is. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Closes the window as soon as it may. */
  readonly close: () => Promise<void>;
}
