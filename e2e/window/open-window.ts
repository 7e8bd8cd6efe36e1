import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { Wizard } from '../pages/wizard.ts';
import { hearPolicy } from './hear-policy.ts';

export interface WindowOptions {
  /** Starts Electron as an ordinary user. */
  readonly executable: string;
  /** Holds package.json and dist/; null for a packaged program, which has its own. */
  readonly folder: string | null;
  /** Options of the program. */
  readonly flags: readonly string[];
  /** BCP 47 tag of what the desktop speaks. */
  readonly language?: string;
  /** Variables besides those of the tests themselves. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface OpenWindow {
  readonly application: ElectronApplication;
  readonly page: Page;
  readonly wizard: Wizard;
  /** Policy violations and uncaught errors of the page so far; tests want none. */
  readonly complaints: () => readonly string[];
}

/** Scale and fonts must not depend on the machine that the pictures are made on. */
const pictureFlags = ['--force-device-scale-factor=1', '--font-render-hinting=none'];

/** Opens the real window. */
export async function openWindow(options: WindowOptions): Promise<OpenWindow> {
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
  await page.waitForLoadState('domcontentloaded');
  await hearPolicy(page);
  return { application, page, wizard: new Wizard(page), complaints: () => complaints };
}
