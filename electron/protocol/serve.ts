import { createHash } from 'node:crypto';

import { pageHost, pageScheme } from '../ipc/sender.ts';
import { contentPolicy } from './content-policy.ts';
import type { Manifest } from './manifest.ts';

export interface PageRequest {
  readonly method: string;
  readonly url: string;
}

export interface PageFiles {
  readonly manifest: Manifest;
  /** Content of a file of the manifest. */
  readonly read: (file: string) => Promise<Buffer>;
}

function emptyResponse(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain; charset=utf-8') });
}

function headers(mime: string): Record<string, string> {
  return {
    'content-type': mime,
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

/**
 * The path to look up, or null when the address is not plainly ours. It is only ever compared with
 * the manifest's keys: no path is built from it, so there is nothing to climb out of.
 */
export function requestedPath(address: string): string | null {
  const prefix = `${pageScheme}://${pageHost}/`;
  if (!address.startsWith(prefix)) return null;
  const path = address.slice(prefix.length - 1);
  const hash = path.indexOf('#');
  return hash < 0 ? path : path.slice(0, hash);
}

/** Answers one request of the page: 200 for a file of the manifest, 404 for everything else. */
export async function servePage(request: PageRequest, files: PageFiles): Promise<Response> {
  if (request.method !== 'GET') return emptyResponse(405);
  const entry = files.manifest.get(requestedPath(request.url) ?? '');
  if (entry === undefined) return emptyResponse(404);
  const content = await files.read(entry.file).catch(() => null);
  if (content === null) return emptyResponse(404);
  // A file that is not the one that was built is a broken installation at best.
  if (createHash('sha256').update(content).digest('hex') !== entry.sha256)
    return emptyResponse(500);
  return new Response(new Uint8Array(content), { status: 200, headers: headers(entry.mime) });
}
