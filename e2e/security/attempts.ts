/** Attempts to get out of the page, made inside it. */
import type { Page } from 'playwright';

/** Ways of asking for an address; what got through is returned as `way address`. */
export async function tryRequests(
  page: Page,
  addresses: readonly string[],
): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    const limitMs = 3000;
    const either = async (yes: string, no: string, on: EventTarget): Promise<boolean> =>
      new Promise((resolve) => {
        on.addEventListener(yes, () => resolve(true));
        on.addEventListener(no, () => resolve(false));
        setTimeout(() => resolve(false), limitMs);
      });
    const ways: Readonly<Record<string, (address: string) => Promise<boolean>>> = {
      fetch: async (address) => fetch(address, { mode: 'no-cors' }).then(() => true),
      async request(address) {
        const request = new XMLHttpRequest();
        request.open('GET', address);
        const isLoaded = either('load', 'error', request);
        request.send();
        return isLoaded;
      },
      async image(address) {
        const image = new Image();
        const isLoaded = either('load', 'error', image);
        image.src = address;
        return isLoaded;
      },
      async socket(address) {
        const socket = new WebSocket(address.replace(/^https?:/, 'wss:'));
        return either('open', 'error', socket);
      },
      events: async (address) => either('open', 'error', new EventSource(address)),
      beacon: async (address) => Promise.resolve(navigator.sendBeacon(address) && false),
      import: async (address) => import(/* @vite-ignore */ address).then(() => true),
      async style(address) {
        const link = Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: address,
        });
        const isLoaded = either('load', 'error', link);
        document.head.append(link);
        return isLoaded.finally(() => link.remove());
      },
    };
    const got = await Promise.all(
      Object.entries(ways).flatMap(([way, ask]) =>
        wanted.map(async (address) => {
          const isThrough = await (async () => ask(address))().catch(() => false);
          return isThrough ? `${way} ${address}` : '';
        }),
      ),
    );
    return got.filter((row) => row !== '');
  }, addresses);
}

/** What became of code and style that a page made of strings. */
export interface Inserts {
  /** Names of the errors. */
  readonly evaluated: string;
  readonly function: string;
  readonly html: string;
  readonly policy: string;
  /** Whether it had an effect. */
  readonly inlineScript: boolean;
  readonly dataScript: boolean;
  readonly inlineHandler: boolean;
  readonly inlineStyle: boolean;
  /** Where relative addresses lead, after somebody tried to change it. */
  readonly base: string;
}

export async function blockedInserts(page: Page): Promise<Inserts> {
  return page.evaluate(async () => {
    const errorOf = (what: () => unknown): string => {
      try {
        what();
        return 'none';
      } catch (error) {
        return error instanceof Error ? error.name : 'unknown';
      }
    };
    const call = (name: string, ...rest: readonly unknown[]): unknown =>
      Reflect.apply(Reflect.get(globalThis, name) as () => unknown, globalThis, rest);
    const types = Reflect.get(globalThis, 'trustedTypes') as {
      createPolicy: (name: string, rules: object) => unknown;
    };
    const insert = (name: string, set: (element: HTMLElement) => void): HTMLElement => {
      const element = document.createElement(name);
      errorOf(() => set(element));
      document.body.append(element);
      return element;
    };
    const probe = insert('p', (element) => element.setAttribute('class', 'policy-probe'));
    const elements = [
      probe,
      insert('script', (element) => (element.textContent = 'window.ranInline = true')),
      insert('script', (element) =>
        element.setAttribute('src', 'data:text/javascript,window.ranData=true'),
      ),
      insert('style', (element) => (element.textContent = '.policy-probe { opacity: 0.5 }')),
      insert('base', (element) => element.setAttribute('href', 'https://example.org/')),
    ];
    const image = insert('img', (element) => {
      element.setAttribute('onerror', 'window.ranHandler = true');
      element.setAttribute('src', 'data:image/png,no');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const result = {
      evaluated: errorOf(() => call('eval', '1')),
      function: errorOf(() => Reflect.construct(Function, ['return 1'])),
      html: errorOf(() => Reflect.set(probe, 'innerHTML', '<b>x</b>')),
      policy: errorOf(() => types.createPolicy('mine', {})),
      inlineScript: 'ranInline' in window,
      dataScript: 'ranData' in window,
      inlineHandler: 'ranHandler' in window,
      inlineStyle: getComputedStyle(probe).opacity !== '1',
      base: document.baseURI,
    };
    for (const element of [...elements, image]) element.remove();
    return result;
  });
}
