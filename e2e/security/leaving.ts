/** Ways out of the page, taken inside it. */
import type { ElectronApplication, Page } from 'playwright';

const foreign = 'https://example.org/';
const own = 'app://ui/index.html';

const ways = {
  'a new window': ['open', foreign],
  'a new window of its own': ['open', own],
  'a link to a new window': ['link', foreign, 'target', '_blank'],
  'a link': ['link', foreign],
  'a link to a file': ['link', 'file:///etc/passwd'],
  'a link to a string': ['link', 'data:text/html,x'],
  'a download': ['link', own, 'download', 'x.html'],
  'an address': ['assign', foreign],
  'another of its own files': ['assign', 'app://ui/manifest.json'],
  'a form': ['form', foreign],
  'a script as an address': ['link', 'javascript:document.body.remove()'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Way = keyof typeof ways;

export const leavingWays = Object.keys(ways) as readonly Way[];

/** Takes a way out, and waits until something could have come of it. */
export async function leave(page: Page, way: Way): Promise<void> {
  const step: readonly string[] = ways[way];
  await page.evaluate(async ([kind = '', address = '', attribute, value]) => {
    const press = (element: HTMLElement): void => {
      document.body.append(element);
      element.click();
      element.remove();
    };
    if (kind === 'open') window.open(address);
    if (kind === 'assign') location.assign(address);
    if (kind === 'link') {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      if (attribute !== undefined) link.setAttribute(attribute, value ?? '');
      press(link);
    }
    if (kind === 'form') {
      const form = document.createElement('form');
      form.setAttribute('action', address);
      document.body.append(form);
      form.submit();
      form.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }, step);
}

/** The page's title as it stands. Playwright itself would wait for the navigation that was stopped. */
export async function headingNow(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

export interface CaughtEvent {
  readonly name: string;
  readonly isPrevented: boolean;
}

/** Notes in main what the page tries with navigations and downloads, after the program's own hooks. */
export async function catchEvents(
  application: ElectronApplication,
): Promise<() => Promise<readonly CaughtEvent[]>> {
  await application.evaluate(({ BrowserWindow, session }) => {
    const caught: CaughtEvent[] = [];
    Reflect.set(globalThis, 'caughtEvents', caught);
    const note = (name: string) => (event: { readonly defaultPrevented: boolean }) =>
      caught.push({ name, isPrevented: event.defaultPrevented });
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.on('will-frame-navigate', note('will-frame-navigate'));
    session.defaultSession.on('will-download', note('will-download'));
  });
  return async () =>
    application.evaluate(() => Reflect.get(globalThis, 'caughtEvents') as readonly CaughtEvent[]);
}
