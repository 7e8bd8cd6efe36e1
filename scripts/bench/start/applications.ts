/**
 * The two applications that are compared, each behind the same few lines that take the times, so that
 * the program itself knows nothing of being measured.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { StagePaths } from '../../setup/stage.ts';

/** What Electron is started with. */
export interface Application {
  readonly name: string;
  readonly folder: string;
  /** Options after the folder. */
  readonly flags: readonly string[];
}

/** Name of the mark that the page sets when its first page takes input (renderer/app). */
const INTERACTIVE = 'interactive';

/** A bare window: what nobody can be faster than. */
const bareMain = `const { app, BrowserWindow } = require('electron');
app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1180, height: 820, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(require('node:path').join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
`;

const barePage = '<!doctype html><html lang="en"><title>Bare</title><body></body></html>\n';

/** Milliseconds since 1970 at which the page took input; asked inside the page. */
const askOurs = `new Promise((resolve) => new PerformanceObserver((list) => {
  const [mark] = list.getEntriesByName('${INTERACTIVE}');
  if (mark) resolve(performance.timeOrigin + mark.startTime);
}).observe({ type: 'mark', buffered: true }))`;

/** The same of a page without a program: when it is parsed. */
const askBare = `new Promise((resolve) => {
  const look = () => {
    const [entry] = performance.getEntriesByType('navigation');
    if (entry.domContentLoadedEventEnd > 0) {
      resolve(performance.timeOrigin + entry.domContentLoadedEventEnd);
    } else setTimeout(look, 1);
  };
  look();
})`;

function measuring(applicationFolder: string, main: string, ask: string): string {
  return `const { app } = require('electron');
const mark = (name, at) => process.stderr.write('mark ' + name + ' ' + at + '\\n');
app.on('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => mark('shown', Date.now()));
  window.webContents.once('dom-ready', () => {
    window.webContents.mainFrame
      .executeJavaScript(${JSON.stringify(ask)})
      .then((at) => mark('interactive', at));
  });
});
app.setAppPath(${JSON.stringify(applicationFolder)});
require(${JSON.stringify(join(applicationFolder, main))});
`;
}

async function writeMeasured(folder: string, files: Readonly<Record<string, string>>) {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text, { mode: 0o644 });
  }
}

/** A manifest that names its program; `name` is what Electron would call its own folders. */
function manifest(name: string): string {
  return `${JSON.stringify({ name, version: '1.0.0', main: 'measured.cjs' })}\n`;
}

/** Writes both applications into the stage, where the ordinary user can read them. */
export async function writeApplications(stage: StagePaths): Promise<readonly Application[]> {
  const bare = join(stage.folder, 'bench-bare');
  await writeMeasured(bare, {
    'package.json': manifest('bench-bare'),
    'measured.cjs': measuring(bare, 'main.cjs', askBare),
    'main.cjs': bareMain,
    'index.html': barePage,
  });
  const ours = join(stage.folder, 'bench-ours');
  await writeMeasured(ours, {
    'package.json': manifest('bench-ours'),
    'measured.cjs': measuring(stage.folder, 'dist/electron/main.cjs', askOurs),
  });
  return [
    { name: 'bare window', folder: bare, flags: [] },
    // A rehearsal without disks: the window is measured, not a helper that asks for a password.
    { name: 'Tidemark', folder: ours, flags: [`--rehearsal=${join(ours, 'none.json')}`] },
  ];
}
