/** What answers the page, put together. The window does not wait for it: it is loaded when the page first asks. */
import * as electron from 'electron';

import { composeParts } from './compose.ts';
import type { Parts } from './compose.ts';
import { spokenLanguage } from './desktop/spoken-language.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { runProgram } from './handlers/run-program.ts';
import type { HelperProgram } from './helper/helper-process.ts';
import type { Emit } from './ipc/emit.ts';
import { registerHandlers } from './ipc/handle.ts';
import type { Registry } from './ipc/handle.ts';
import { isTrustedSender } from './ipc/sender.ts';
import type { FollowedLook } from './look/follow-look.ts';
import type { StartOptions } from './start/options.ts';
import { dialogTexts } from './texts/dialog-texts.ts';
import { version } from './version.ts';
import { createCloseGuard } from './window/close-guard.ts';
import type { CloseGuard } from './window/close-guard.ts';
import { holdShutdownWhileBusy } from './window/hold-shutdown.ts';
import { keepAwakeWhileBusy } from './window/keep-awake.ts';
import { createQuestions } from './window/questions.ts';

const { app, dialog } = electron;
/** How long closing waits for the helper, in ms; a rehearsal machine needs its time to power off. */
const helperPatienceMs = 10_000;

export interface ServiceParts {
  readonly registry: Registry;
  readonly options: StartOptions;
  readonly isPackaged: boolean;
  readonly helper: HelperProgram;
  /** Origin of the development server; null in everything that is packaged. */
  readonly origin: string | null;
  readonly look: FollowedLook;
  readonly emit: Emit;
  readonly window: () => electron.BrowserWindow | null;
  readonly log: (text: string) => void;
  /** The file that the program was started to open; once, then null. */
  readonly takeSpecFile: () => string | null;
}

const texts = () => dialogTexts(app.getLocale());

function guardClosing(
  { session, secrets, store, runner, changes, sticks, stickRunner }: Parts,
  { options, window }: ServiceParts,
  ask: (what: 'install' | 'stick') => Promise<'keep' | 'stop'>,
): CloseGuard {
  const finish = async (): Promise<void> => {
    secrets.clear();
    window()?.hide();
    await session.end(helperPatienceMs);
    if (options.isTray) window()?.destroy();
    else setImmediate(() => app.quit());
  };
  const untilChanged = changes.settled;
  const { cancel } = runner;
  const staysInTray = options.isTray;
  const stick = { ...sticks, cancel: stickRunner.cancel };
  return createCloseGuard({ store, stick, untilChanged, cancel, ask, finish, staysInTray });
}

function registerRequests(parts: Parts, given: ServiceParts): CloseGuard {
  const { options, origin, isPackaged, log, look, window } = given;
  const questions = createQuestions({ dialog, window, texts });
  const guard = guardClosing(parts, given, questions.closeWhileRunning);
  const isRehearsal = options.rehearsalFile !== null;
  const facts = { version, isRehearsal, locale: () => spokenLanguage(app), look: look.current };
  const session = { runProgram, environment: process.env };
  registerHandlers({
    registry: given.registry,
    handlers: allHandlers({
      ...parts,
      ...questions,
      ...session,
      facts,
      texts,
      takeSpecFile: given.takeSpecFile,
      close: guard.close,
    }),
    isTrusted: (event) => isTrustedSender(event, origin),
    checksAnswers: !isPackaged,
    log,
  });
  return guard;
}

/** Begins to answer the page, at once. Returns what decides whether the window may close. */
export function startServices(given: ServiceParts): CloseGuard {
  const parts = composeParts(given.options, given.helper, given.emit);
  const guard = registerRequests(parts, given);
  const runs = [parts.store, parts.changes, parts.sticks];
  keepAwakeWhileBusy(electron.powerSaveBlocker, runs);
  holdShutdownWhileBusy(electron.powerMonitor, runs);
  return guard;
}
