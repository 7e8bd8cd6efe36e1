/**
 * What a page that has been taken over could try, tried in the real window. Numbers are those of
 * Electron's security list, as docs/security.md has them.
 */
import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventNames, requestNames } from '../core/ipc/channels.ts';
import type { PageInterface } from '../core/ipc/contract.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { blockedInserts, tryRequests } from './security/attempts.ts';
import { catchEvents, headingNow, leave, leavingWays } from './security/leaving.ts';
import { electronExecutable } from './testing/executable.ts';
import { makeFolder } from './testing/user-folder.ts';
import type { UserFolder } from './testing/user-folder.ts';
import { hearPolicy, violationPrefix } from './window/hear-policy.ts';
import { openWindow } from './window/open-window.ts';
import type { OpenWindow } from './window/open-window.ts';

const address = 'app://ui/index.html';

let state: UserFolder;
let open: OpenWindow;

test.beforeAll(async () => {
  state = await makeFolder();
  open = await openWindow({
    executable: electronExecutable(),
    folder: presentStage().folder,
    // A rehearsal without disks: nothing of this computer is asked for.
    flags: [`--rehearsal=${state.path}/none.json`, `--user-data-dir=${state.path}`],
  });
  await expect(open.wizard.heading(/^Install NixOS/)).toBeVisible();
});
test.afterAll(async () => {
  await open.application.close();
  await state.remove();
});
test.afterEach(() => expect(open.page.url()).toBe(address));

test('the page itself breaks none of its rules', () => {
  // The rest of these tests breaks them on purpose, so this one is the first.
  expect(open.complaints()).toEqual([]);
});

test('1: nothing is fetched from anywhere but the program', async () => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const requests = await tryRequests(open.page, [
    `http://127.0.0.1:${port}/called`,
    'https://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'data:text/plain,x',
  ]);
  expect(requests).toEqual([]);
  // A beacon says that it was taken, whatever becomes of it; the server knows.
  expect(calls).toEqual([]);
  server.close();
});

test('1: not even if the content policy were gone', async () => {
  const answer = await open.application.evaluate(async ({ session }) => {
    const request = session.defaultSession.fetch('https://example.org/');
    return request.then(
      () => 'answered',
      (error: unknown) => String(error),
    );
  });
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('2, 3, 20: the page has the functions of the contract and nothing of Node or Electron', async () => {
  const found = await open.page.evaluate(() => {
    const own = Reflect.get(window, 'tidemark') as PageInterface;
    return {
      node: ['require', 'process', 'Buffer', 'global', 'module', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      parts: Object.keys(own),
      request: Object.keys(own.request),
      on: Object.keys(own.on),
      frozen: [own, own.request, own.on].map(Object.isFrozen),
    };
  });
  expect(found).toEqual({
    node: [],
    parts: ['request', 'on'],
    request: requestNames,
    on: eventNames,
    frozen: [true, true, true],
  });
});

test('3: what the page does to the language does not reach the preload', async () => {
  const answer = await open.page.evaluate(async () => {
    const own = Reflect.get(window, 'tidemark') as PageInterface;
    const { apply } = Reflect;
    const then: unknown = Reflect.get(Promise.prototype, 'then');
    const kept: unknown = Reflect.get(Function.prototype, 'call');
    const seen: string[] = [];
    const spy = (...rest: readonly unknown[]): undefined => {
      seen[seen.length] = String(rest[0]);
    };
    Reflect.set(Object.prototype, 'invoke', spy);
    Reflect.set(Array.prototype, 'map', spy);
    Reflect.set(Function.prototype, 'call', spy);
    try {
      const asked = own.request['application.get']({});
      return await (apply(then as () => unknown, asked, []) as typeof asked);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'invoke');
      Reflect.set(Function.prototype, 'call', kept);
      Reflect.set(globalThis, 'seenBySpy', seen);
    }
  });
  expect(answer).toMatchObject({ ok: true, value: { isRehearsal: true } });
  const seen = await open.page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'seenBySpy')));
  expect(seen).not.toContain('application.get');
  await open.page.reload();
  await hearPolicy(open.page);
  await expect(open.wizard.heading(/^Install NixOS/)).toBeVisible();
});

test('4: the page is in the sandbox, main is no root', async () => {
  const facts = await open.application.evaluate(({ app }) => ({
    user: process.geteuid?.(),
    weakened: app.commandLine.hasSwitch('no-sandbox'),
    sandboxed: app.getAppMetrics().filter(({ type }) => type === 'Tab' || type === 'GPU').length,
  }));
  expect(facts.user).not.toBe(0);
  expect(facts.weakened).toBe(false);
  expect(facts.sandboxed).toBeGreaterThan(0);
});

test('5: the page may write to the clipboard and has no other permission', async () => {
  const states = await open.page.evaluate(async () => {
    const text =
      'geolocation notifications camera microphone midi clipboard-read clipboard-write ' +
      'persistent-storage idle-detection storage-access screen-wake-lock background-sync ' +
      'accelerometer window-management';
    const names = text.split(' ');
    const rows = names.map(async (name) => {
      const query = navigator.permissions.query({ name: name as PermissionName });
      const found = await query.then(
        ({ state: answer }) => answer,
        () => 'unknown',
      );
      return [name, found] as const;
    });
    return Object.fromEntries(await Promise.all(rows));
  });
  const granted = Object.entries(states).filter(([, answer]) => answer === 'granted');
  expect(granted.map(([name]) => name)).toEqual(['clipboard-write']);
});

test('5: a request for a permission or a device is refused', async () => {
  const answers = await open.page.evaluate(async () => {
    const outcome = async (what: Promise<unknown> | undefined): Promise<string> =>
      what === undefined ? 'absent' : what.then(() => 'granted', () => 'refused'); // prettier-ignore
    const device = (name: string, ask: string, input: unknown): Promise<unknown> | undefined => {
      const api: unknown = Reflect.get(navigator, name);
      if (typeof api !== 'object' || api === null) return undefined;
      const method = Reflect.get(api, ask) as (value: unknown) => Promise<unknown>;
      return Reflect.apply(method, api, [input]);
    };
    return Promise.all([
      outcome(navigator.mediaDevices?.getUserMedia({ audio: true })),
      outcome(device('clipboard', 'readText', undefined)),
      outcome(device('usb', 'requestDevice', { filters: [] })),
      outcome(device('serial', 'requestPort', {})),
      outcome(device('bluetooth', 'requestDevice', { acceptAllDevices: true })),
      Notification.requestPermission(),
    ]);
  });
  expect(answers).not.toContain('granted');
});

test('7: no code and no style comes from a string, and every attempt is told', async () => {
  const before = open.complaints().length;
  expect(await blockedInserts(open.page)).toEqual({
    evaluated: 'EvalError',
    function: 'EvalError',
    html: 'TypeError',
    policy: 'TypeError',
    inlineScript: false,
    dataScript: false,
    inlineHandler: false,
    inlineStyle: false,
    base: address,
  });
  await expect.poll(() => open.complaints().slice(before).join('\n')).toContain(violationPrefix);
});

for (const way of leavingWays) {
  test(`12 to 14: the page cannot leave by ${way}`, async () => {
    const caught = await catchEvents(open.application);
    await leave(open.page, way);
    // The navigations that Chromium itself refuses never get as far as an event.
    expect((await caught()).filter(({ isPrevented }) => !isPrevented)).toEqual([]);
    expect(open.application.windows()).toHaveLength(1);
    expect(open.page.url()).toBe(address);
    expect(await headingNow(open.page)).toMatch(/^Install NixOS/);
  });
}

test('13: what stops navigations and downloads is the program', async () => {
  const caught = await catchEvents(open.application);
  await leave(open.page, 'an address');
  await leave(open.page, 'a download');
  const stopped = [
    { name: 'will-frame-navigate', isPrevented: true },
    { name: 'will-download', isPrevented: true },
  ];
  await expect.poll(caught).toEqual(stopped);
});

test('11, 12: there is no webview, and a frame inside the page gets nothing', async () => {
  const found = await open.page.evaluate(async () => {
    const webview = document.createElement('webview');
    const frame = document.createElement('iframe');
    const foreign = Object.assign(document.createElement('iframe'), {
      src: 'https://example.org/',
    });
    document.body.append(webview, frame, foreign);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const inside = frame.contentWindow;
    const result = {
      webview: 'loadURL' in webview || 'getURL' in webview,
      inside: inside !== null && 'tidemark' in inside,
      // A foreign document cannot be looked into: that it is null would mean that it was loaded.
      foreign: foreign.contentDocument === null ? 'loaded' : 'blank',
    };
    for (const element of [webview, frame, foreign]) element.remove();
    return result;
  });
  expect(found).toEqual({ webview: false, inside: false, foreign: 'loaded' });
  const frames = await open.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().flatMap(({ webContents }) =>
      webContents.mainFrame.framesInSubtree.map(({ url }) => url),
    ),
  );
  expect(frames).toEqual([address]);
});

test('18: nothing is served that the build did not list', async () => {
  const answers = await open.page.evaluate(async () => {
    const text =
      '/manifest.json /../package.json /%2e%2e/package.json /..%2fpackage.json ' +
      '/assets/..%5c..%5cpackage.json //etc/passwd /index.html%00 / /__proto__';
    const wanted = text.split(' ');
    const rows = wanted.map(async (path) =>
      fetch(`app://ui${path}`).then(
        ({ status }) => status,
        () => 'no address',
      ),
    );
    return Promise.all(rows);
  });
  expect(answers.filter((answer) => answer !== 404 && answer !== 'no address')).toEqual([]);
  expect(answers).toContain(404);
  const own = await open.page.evaluate(async () => {
    const response = await fetch('app://ui/index.html');
    return [response.status, ...response.headers.keys()];
  });
  expect(own).toEqual(expect.arrayContaining([200, 'content-security-policy']));
});
