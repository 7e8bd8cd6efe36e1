/**
 * The hooks that Electron's security list asks for, in one place and for every page there will ever
 * be: a page may not leave, open windows, embed pages, ask for permissions or devices, download, or
 * decide about certificates. Our one page needs none of it.
 */
import type { App, Session, WebContents } from 'electron';

import { isAllowedRequest } from './url-filter.ts';

/** Copying a command to the clipboard is all that the page asks the system for. */
const allowedPermissions: readonly string[] = ['clipboard-sanitized-write'];

export interface HardenOptions {
  readonly devOrigin: string | null;
  /** The page's own address: loading it again is the only navigation there is. */
  readonly pageAddress: string;
  readonly log: (text: string) => void;
}

interface Preventable {
  readonly preventDefault: () => void;
}

function prevent(event: Preventable): void {
  event.preventDefault();
}

function hardenContents(contents: WebContents, { pageAddress, log }: HardenOptions): void {
  const keepHere = (event: Preventable, address: string): void => {
    if (address === pageAddress) return;
    event.preventDefault();
    log('a navigation was stopped');
  };
  contents.on('will-navigate', (event) => keepHere(event, event.url));
  contents.on('will-redirect', (event) => keepHere(event, event.url));
  contents.on('will-frame-navigate', (event) => keepHere(event, event.url));
  contents.on('will-attach-webview', prevent);
  contents.on('select-bluetooth-device', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Before anything is loaded: the hooks of the program. */
export function hardenApp(app: App, options: HardenOptions): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, options));
  // oxlint-disable-next-line max-params -- Electron's signature
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  // oxlint-disable-next-line max-params -- Electron's signature
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  // Prevented and never answered with a name and a password.
  // oxlint-disable-next-line max-params -- Electron's signature
  app.on('login', (event, _contents, _details, _info, callback) => {
    event.preventDefault();
    callback();
  });
}

/** Before the window: the hooks of the one session. */
export function hardenSession(session: Session, { devOrigin, log }: HardenOptions): void {
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(allowedPermissions.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) =>
    allowedPermissions.includes(permission),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', prevent);
  session.on('select-serial-port', prevent);
  session.on('select-usb-device', prevent);
  session.on('will-download', prevent);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const isAllowed = isAllowedRequest(url, devOrigin);
    if (!isAllowed) log('a request that is not for our page was stopped');
    callback({ cancel: !isAllowed });
  });
}
