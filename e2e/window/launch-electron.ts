import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';

export interface LaunchOptions {
  /** Starts Electron as an ordinary user. */
  readonly executable: string;
  /** Holds package.json and the main program; null for a packaged program, which has its own. */
  readonly folder: string | null;
  /** Options of the program, or of Chromium. */
  readonly flags: readonly string[];
  /** BCP 47 tag of what the desktop speaks. */
  readonly language?: string;
  /** Variables besides those of the tests themselves. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface LaunchedElectron {
  readonly application: ElectronApplication;
  /** Of its first window. */
  readonly page: Page;
  /** Uncaught errors of the page, and what it complained of on its console, so far; tests want none. */
  readonly complaints: () => readonly string[];
}

/** Scale and fonts must not depend on the machine that the pictures are made on. */
const pictureFlags = ['--force-device-scale-factor=1', '--font-render-hinting=none'];

/** Starts Electron and listens to the page in its first window. */
export async function launchElectron(options: LaunchOptions): Promise<LaunchedElectron> {
  const language = `--lang=${options.language ?? 'en-GB'}`;
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...environment } = process.env;
  const folder = options.folder === null ? [] : [options.folder];
  const application = await _electron.launch({
    executablePath: options.executable,
    args: [...folder, ...pictureFlags, language, ...options.flags],
    env: { ...(environment as Record<string, string>), ...options.environment },
    timeout: 60_000,
  });
  const page = await application.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  return { application, page, complaints: () => complaints };
}
