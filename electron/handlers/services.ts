import type { DesktopLook } from '../../core/look/desktop-look.ts';
import type { ChangeRunner } from '../change/change-runner.ts';
import type { ChangeStore } from '../change/change-store.ts';
import type { Proposals } from '../change/proposals.ts';
import type { CurrentFace } from '../face/current-face.ts';
import type { HelperSession } from '../helper/session.ts';
import type { InstallRunner } from '../job/install-runner.ts';
import type { JobStore } from '../job/job-store.ts';
import type { Confirmations } from '../review/confirmations.ts';
import type { KnownDisks } from '../review/known-disks.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { ShownStick, StickRunner } from '../stick/stick-runner.ts';
import type { StickStore } from '../stick/stick-store.ts';
import type { DialogTexts } from '../texts/dialog-texts.ts';

export interface ApplicationFacts {
  readonly version: string;
  readonly isRehearsal: boolean;
  /** BCP 47 tag. */
  readonly locale: () => string;
  readonly look: () => DesktopLook;
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
  readonly knownDisks: KnownDisks;
  readonly store: JobStore;
  readonly runner: InstallRunner;
  readonly face: CurrentFace;
  readonly proposals: Proposals;
  readonly changes: ChangeStore;
  readonly changeRunner: ChangeRunner;
  readonly sticks: StickStore;
  readonly stickRunner: StickRunner;
  readonly stickConfirmations: Confirmations<ShownStick>;
  readonly texts: () => DialogTexts;
  /** Asks the person for a file to write; null when the dialog was closed. */
  readonly chooseFile: (question: FileQuestion) => Promise<string | null>;
  /** Prints the page by the system's dialog; false when the dialog was closed or nothing can print. */
  readonly printPage: () => Promise<boolean>;
  /** Asks the person for a folder; null when the dialog was closed. */
  readonly chooseFolder: (title: string) => Promise<string | null>;
  /** Asks the person for an image; null when the dialog was closed. */
  readonly chooseImage: (title: string, kind: string) => Promise<string | null>;
  /** Runs a program of the session with our own rights; the words are ours, never the page's alone. */
  readonly runProgram: (program: string, args: readonly string[]) => Promise<SessionExit>;
  /** The session's variables that say what kind of session it is. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The file that the program was started to open; null when there is none, and from then on. */
  readonly takeSpecFile: () => string | null;
  /** Closes the window as soon as it may. */
  readonly close: () => Promise<void>;
}
