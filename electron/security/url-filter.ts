import { isPageAddress } from '../ipc/sender.ts';

/** The development server pushes its updates over a web socket of the same host. */
function isDevSocket(address: string, devOrigin: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'ws:' && url.host === new URL(devOrigin).host;
  } catch {
    return false;
  }
}

/**
 * Which requests may leave the page at all, whatever they are for. Nothing remote is ever loaded: a
 * dependency that was tampered with has nowhere to call.
 *
 * @param devOrigin origin of the development server; null in everything that is packaged
 */
export function isAllowedRequest(address: string, devOrigin: string | null): boolean {
  if (isPageAddress(address, devOrigin)) return true;
  if (devOrigin === null) return false;
  return address.startsWith('devtools:') || isDevSocket(address, devOrigin);
}
