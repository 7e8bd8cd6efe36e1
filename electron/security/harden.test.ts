import { EventEmitter } from 'node:events';

import type { App, Session } from 'electron';
import { expect, test } from 'vitest';

import { hardenApp, hardenSession } from './harden.ts';

const pageAddress = 'app://ui/index.html';
const options = { devOrigin: null, pageAddress, log: () => undefined };

/** Emits an event that can be prevented; tells whether it was. */
function emit(target: EventEmitter, name: string, ...rest: readonly unknown[]): boolean {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  const event = typeof rest[0] === 'object' ? { ...rest[0], preventDefault } : { preventDefault };
  target.emit(name, event, ...rest.slice(1));
  return isPrevented;
}

function hardenedContents() {
  const app = new EventEmitter();
  hardenApp(app as unknown as App, options);
  const contents = Object.assign(new EventEmitter(), {
    openHandler: (_details: unknown): unknown => ({ action: 'allow' }),
    setWindowOpenHandler(handler: (details: unknown) => unknown) {
      contents.openHandler = handler;
    },
  });
  app.emit('web-contents-created', {}, contents);
  return { app, contents };
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
  '%s leads nowhere but to the page itself',
  (name) => {
    const { contents } = hardenedContents();
    for (const url of ['https://example.org/', 'app://ui/other.html', 'file:///etc/passwd', '']) {
      expect(emit(contents, name, { url })).toBe(true);
    }
    expect(emit(contents, name, { url: pageAddress })).toBe(false);
  },
);

test('no page opens windows or embeds pages', () => {
  const { contents } = hardenedContents();
  expect(contents.openHandler({ url: pageAddress })).toEqual({ action: 'deny' });
  expect(emit(contents, 'will-attach-webview')).toBe(true);
});

test.each([
  ['certificate-error', 5, [false]],
  ['select-client-certificate', 4, []],
  ['login', 4, []],
])('%s is answered with no', (name, position, expected) => {
  const { app } = hardenedContents();
  const answers: unknown[][] = [];
  const rest: unknown[] = Array.from({ length: position }, () => ({}));
  rest[position] = (...answer: unknown[]) => answers.push(answer);
  expect(emit(app, name, ...rest)).toBe(true);
  expect(answers).toEqual([expected]);
});

function hardenedSession() {
  const handlers: Record<string, (...args: unknown[]) => unknown> = {};
  const keep =
    (name: string) =>
    (handler: (...args: unknown[]) => unknown): void => {
      handlers[name] = handler;
    };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: (isEnabled: boolean) => keep('spell')(() => isEnabled),
    webRequest: { onBeforeRequest: keep('before') },
  });
  hardenSession(session as unknown as Session, options);
  return { session, handlers };
}

test('the clipboard may be written; every other permission is denied', () => {
  const { handlers } = hardenedSession();
  for (const [permission, expected] of [
    ['clipboard-sanitized-write', true],
    ['clipboard-read', false],
    ['notifications', false],
    ['media', false],
    ['geolocation', false],
    ['openExternal', false],
    ['usb', false],
  ] as const) {
    const answers: unknown[] = [];
    handlers['request']?.({}, permission, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([expected]);
    expect(handlers['check']?.({}, permission)).toBe(expected);
  }
  expect(handlers['device']?.({})).toBe(false);
  expect(handlers['spell']?.()).toBe(false);
});

test('requests that are not for the page are cancelled', () => {
  const { handlers } = hardenedSession();
  const answers: unknown[] = [];
  for (const url of [pageAddress, 'https://example.org/']) {
    handlers['before']?.({ url }, (answer: unknown) => answers.push(answer));
  }
  expect(answers).toEqual([{ cancel: false }, { cancel: true }]);
});

test.each(['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'])(
  '%s is prevented',
  (name) => {
    expect(emit(hardenedSession().session, name)).toBe(true);
  },
);
