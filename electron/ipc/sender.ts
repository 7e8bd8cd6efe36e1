/** The parts of Electron's WebFrameMain that tell where a message comes from. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** The parts of Electron's IpcMainInvokeEvent that the check looks at. */
export interface SenderEvent {
  /** Null when the frame has gone or has moved on since it sent the message. */
  readonly senderFrame: SenderFrame | null;
}

/** The page's place: main serves it itself (protocol/). */
export const pageScheme = 'app';
export const pageHost = 'ui';
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/**
 * Whether an address belongs to our page's origin. Written out instead of comparing `origin`, which is
 * "null" in Node for every scheme that the URL standard does not list.
 *
 * @param devOrigin origin of the development server; null in everything that is packaged
 */
export function isPageAddress(address: string, devOrigin: string | null): boolean {
  const url = parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (devOrigin !== null && url.origin === devOrigin) return true;
  return url.protocol === `${pageScheme}:` && url.host === pageHost;
}

/** Only the top frame of our own page may ask for anything. */
export function isTrustedSender(event: SenderEvent, devOrigin: string | null): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return isPageAddress(frame.url, devOrigin);
}
