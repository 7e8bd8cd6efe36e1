/** The window's main process: everything is put together here, and nothing is decided here. */
import { join } from 'node:path';
import * as electron from 'electron';

import { composeParts } from './compose.ts';
import type { Parts } from './compose.ts';
import { runTray } from './desktop/run-tray.ts';
import { findProgram } from './elevation/find-program.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { runProgram } from './handlers/run-program.ts';
import { helperProgram, launcherPath } from './helper/program.ts';
import { createEmit } from './ipc/emit.ts';
import type { Emit } from './ipc/emit.ts';
import { registerHandlers } from './ipc/handle.ts';
import { isTrustedSender, pageAddress } from './ipc/sender.ts';
import { writeLog } from './log.ts';
import { handleScheme, registerScheme } from './protocol/register.ts';
import { hardenApp, hardenSession } from './security/harden.ts';
import { beginOrExit, exitWith } from './start/begin.ts';
import { devOrigin } from './start/dev-origin.ts';
import { stateFolder } from './start/state-folder.ts';
import { dialogTexts } from './texts/dialog-texts.ts';
import { version } from './version.ts';
import { createCloseGuard } from './window/close-guard.ts';
import type { CloseGuard } from './window/close-guard.ts';
import { colourScheme, watchColourScheme } from './window/colour-scheme.ts';
import { holdShutdownWhileBusy } from './window/hold-shutdown.ts';
import { keepAwakeWhileBusy } from './window/keep-awake.ts';
import { openMainWindow } from './window/main-window.ts';
import { createWindowOpener } from './window/open-window.ts';
import { createQuestions } from './window/questions.ts';

const { app, dialog, ipcMain, nativeTheme, protocol } = electron;
/** How long closing waits for the helper, in ms; a rehearsal machine needs its time to power off. */
const helperPatienceMs = 10_000;

const options = beginOrExit(app.isPackaged);
const isRehearsal = options.rehearsalFile !== null;
const origin = devOrigin(process.env, app.isPackaged);
const address = origin === null ? pageAddress : `${origin}/`;
const texts = () => dialogTexts(app.getLocale());
const log = (text: string): void => writeLog('window', text);
const harden = { devOrigin: origin, pageAddress: address, log };
let window: electron.BrowserWindow | null = null;

function guardClosing(parts: Parts, ask: () => Promise<'keep' | 'stop'>): CloseGuard {
  const { session, secrets, store, runner, changes } = parts;
  const finish = async (): Promise<void> => {
    secrets.clear();
    window?.hide();
    await session.end(helperPatienceMs);
    if (options.isTray) window?.destroy();
    else setImmediate(() => app.quit());
  };
  const untilChanged = changes.settled;
  const { cancel } = runner;
  const staysInTray = options.isTray;
  return createCloseGuard({ store, untilChanged, cancel, ask, finish, staysInTray });
}

function registerRequests(parts: Parts, emit: Emit): CloseGuard {
  const questions = createQuestions({ dialog, window: () => window, texts });
  const guard = guardClosing(parts, questions.closeWhileRunning);
  const scheme = () => colourScheme(nativeTheme);
  const facts = { version, isRehearsal, locale: () => app.getLocale(), colourScheme: scheme };
  const session = { runProgram, environment: process.env };
  registerHandlers({
    registry: ipcMain,
    handlers: allHandlers({
      ...parts,
      ...questions,
      ...session,
      facts,
      texts,
      close: guard.close,
    }),
    isTrusted: (event) => isTrustedSender(event, origin),
    checksAnswers: !app.isPackaged,
    log,
  });
  watchColourScheme(nativeTheme, (next) => emit('theme.changed', { colourScheme: next }));
  return guard;
}

async function run(): Promise<void> {
  const { isPackaged } = app;
  const appFolder = app.getAppPath();
  const folders = { appFolder, resourcesFolder: process.resourcesPath };
  const launcher = isPackaged ? await findProgram([launcherPath(process.resourcesPath)]) : null;
  const program = helperProgram({ ...folders, ...options, isPackaged, launcher });
  const emit = createEmit(() => window);
  const parts = composeParts(options, program, emit);
  const guard = registerRequests(parts, emit);
  await app.whenReady();
  electron.Menu.setApplicationMenu(null);
  hardenSession(electron.session.defaultSession, harden);
  if (origin === null) await handleScheme(protocol, join(appFolder, 'dist', 'renderer'));
  keepAwakeWhileBusy(electron.powerSaveBlocker, parts.store);
  holdShutdownWhileBusy(electron.powerMonitor, parts.store);
  const openWindow = createWindowOpener({
    current: () => window,
    open: async () =>
      openMainWindow({
        create: (settings) => {
          window = new electron.BrowserWindow(settings);
          window.once('closed', () => (window = null));
          return window;
        },
        theme: nativeTheme,
        preload: join(appFolder, 'dist', 'electron', 'preload.cjs'),
        isPackaged,
        pageAddress: address,
        onClose: guard.onClose,
        log,
      }),
    ask: (page) => emit('page.asked', { page }),
  });
  app.on('second-instance', () => void openWindow(null));
  if (options.isTray) runTray({ app, openPage: (page) => void openWindow(page) });
  else await openWindow(null);
}

// sudo-prompt pastes the working directory into a shell's command line; this one has no surprises.
process.chdir('/');
if (!process.argv.some((word) => word.startsWith('--user-data-dir'))) {
  app.setPath('userData', stateFolder(process.env, isRehearsal));
}
app.enableSandbox();
registerScheme(protocol);
hardenApp(app, harden);
app.on('window-all-closed', () => {
  if (!options.isTray) app.quit();
});
if (app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => exitWith(`Tidemark could not start: ${String(error)}`, 70));
} else app.quit();
