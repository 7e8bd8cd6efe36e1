/**
 * The window's main process: everything is put together here, and nothing is decided here. What the
 * first picture needs is here; the rest (services.ts) is loaded when the page first asks for something.
 */
import { join } from 'node:path';
import * as electron from 'electron';

import { findHelper } from './helper/find-helper.ts';
import type { HelperProgram } from './helper/helper-process.ts';
import { createEmit } from './ipc/emit.ts';
import { createLateRegistry } from './ipc/late-registry.ts';
import { pageAddress } from './ipc/sender.ts';
import { writeLog } from './log.ts';
import { findPortal } from './look/find-portal.ts';
import { followLook } from './look/follow-look.ts';
import type { FollowedLook } from './look/follow-look.ts';
import { handleScheme, readPageFiles, registerScheme } from './protocol/register.ts';
import { hardenApp, hardenSession } from './security/harden.ts';
import { beginOrExit, exitWith } from './start/begin.ts';
import { devOrigin } from './start/dev-origin.ts';
import { statedHelperFolder } from './start/helper-folder.ts';
import { specFileIn, specFileOf } from './start/spec-file.ts';
import { stateFolder } from './start/state-folder.ts';
import type { CloseGuard } from './window/close-guard.ts';
import { openMainWindow } from './window/main-window.ts';
import { createWindowOpener } from './window/open-window.ts';
import { windowBackground } from './window/window-background.ts';
import { createZoom } from './window/zoom.ts';

const { app, ipcMain, nativeTheme, protocol } = electron;
/** How long the desktop must be quiet before its new look is read, in ms. */
const lookQuietMs = 150;

const appFolder = app.getAppPath();
const helperFolder = statedHelperFolder(appFolder);
const isPackaged = app.isPackaged || helperFolder !== null;
/** The file to open, until the page has it. */
let specFile = specFileOf(process.argv, process.cwd());
const begun = beginOrExit(isPackaged);
// Who opens an install spec wants to install.
const options = specFile === null ? begun : { ...begun, face: 'installer' as const };
const origin = devOrigin(process.env, isPackaged);
const address = origin === null ? pageAddress : `${origin}/`;
const log = (text: string): void => writeLog('window', text);
const harden = { devOrigin: origin, pageAddress: address, log };
const letZoom = createZoom();
let window: electron.BrowserWindow | null = null;
const emit = createEmit(() => window);

function followDesktop(): FollowedLook {
  const look = followLook({
    theme: nativeTheme,
    findPortal: async () => findPortal(process.env),
    quietMs: lookQuietMs,
    onChange: (next) => {
      window?.setBackgroundColor(windowBackground(next));
      emit('theme.changed', { look: next });
    },
  });
  app.once('will-quit', look.stop);
  return look;
}

/** Has the page's first request load what answers it. Returns what decides whether it may close. */
function answerPage(helper: HelperProgram, look: FollowedLook): CloseGuard['onClose'] {
  let guard: Promise<CloseGuard> | null = null;
  let onClose: CloseGuard['onClose'] = () => undefined;
  const current = () => window;
  const load = async (): Promise<void> => {
    guard ??= import('./services.ts').then(({ startServices }) => startServices(given));
    ({ onClose } = await guard);
  };
  const registry = createLateRegistry(ipcMain, load);
  const common = {
    registry,
    options,
    isPackaged,
    origin,
    helper,
    look,
    emit,
    window: current,
    log,
  };
  const given = { ...common, takeSpecFile };
  return (event) => onClose(event);
}

function takeSpecFile(): string | null {
  const file = specFile;
  specFile = null;
  return file;
}

function createWindow(settings: electron.BrowserWindowConstructorOptions): electron.BrowserWindow {
  const created = new electron.BrowserWindow(settings);
  created.once('closed', () => (window = null));
  window = created;
  return created;
}

function fail(error: unknown): never {
  return exitWith(`Tidemark could not start: ${String(error)}`, 70);
}

async function run(): Promise<void> {
  const resourcesFolder = helperFolder ?? process.resourcesPath;
  const files = readPageFiles(join(appFolder, 'dist', 'renderer'));
  // Its reader is the scheme's handler, which comes later; a window that shows nothing is a failure.
  if (origin === null) files.catch(fail);
  const helper = await findHelper({ options, isPackaged, appFolder, resourcesFolder });
  // Before Electron makes one of its own, which costs a moment and nobody sees.
  electron.Menu.setApplicationMenu(null);
  await app.whenReady();
  hardenSession(electron.session.defaultSession, harden);
  const look = followDesktop();
  const onClose = answerPage(helper, look);
  if (origin === null) handleScheme(protocol, files);
  const open = async (): Promise<void> => {
    const opening = openMainWindow({
      create: createWindow,
      look: look.current,
      letZoom,
      preload: join(appFolder, 'dist', 'electron', 'preload.cjs'),
      isPackaged,
      pageAddress: address,
      onClose,
      askAfterCrashes: async (crashed) =>
        (await import('./window/ask-after-crashes.ts')).askAfterCrashes(crashed),
      log,
    });
    // Asked while the page loads, so that nothing jumps later; nobody waits for the answer.
    void look.follow();
    await opening;
  };
  const ask = (page: 'overview' | 'drift' | 'health'): void => emit('page.asked', { page });
  const openWindow = createWindowOpener({ current: () => window, open, ask });
  app.on('second-instance', (_event, _argv, ...[, data]) => {
    const path = specFileIn(data);
    if (path === null) return void openWindow(null);
    specFile = path;
    void openWindow(null).then(() => emit('spec.asked', { path }));
  });
  if (options.isTray) {
    const { runTray } = await import('./desktop/run-tray.ts');
    runTray({ app, openPage: (page) => void openWindow(page) });
  } else await openWindow(null);
}

// sudo-prompt pastes the working directory into a shell's command line; this one has no surprises.
process.chdir('/');
if (!process.argv.some((word) => word.startsWith('--user-data-dir'))) {
  app.setPath('userData', stateFolder(process.env, options.rehearsalFile !== null));
}
app.enableSandbox();
registerScheme(protocol);
hardenApp(app, harden);
app.on('window-all-closed', () => {
  if (!options.isTray) app.quit();
});
// The first one gets the path in full: this one has left its working directory.
if (app.requestSingleInstanceLock({ specFile })) run().catch(fail);
else app.quit();
