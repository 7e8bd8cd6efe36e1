/** One question to a binary cache: is it there, and is it one? */
import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { NetworkFinding } from '../../core/system/preflight-findings.ts';

/** More than any `nix-cache-info` has, in characters; a log-in page is not read to its end. */
const maximumLength = 4096;

const maximumRedirects = 3;

type Answer =
  | { readonly kind: 'text'; readonly status: number; readonly text: string }
  | { readonly kind: 'redirect'; readonly to: URL }
  | { readonly kind: 'error'; readonly code: string };

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

function readAnswer(response: IncomingMessage, address: URL, done: (answer: Answer) => void): void {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if (
    status >= 300 &&
    status < 400 &&
    location !== undefined &&
    URL.canParse(location, address.href)
  ) {
    response.destroy();
    done({ kind: 'redirect', to: new URL(location, address) });
    return;
  }
  let text = '';
  const end = (): void => {
    done({ kind: 'text', status, text });
  };
  response.setEncoding('utf8');
  response.on('data', (piece: string) => {
    text += piece;
    if (text.length <= maximumLength) return;
    end();
    response.destroy();
  });
  response.on('end', end);
  response.on('error', (error) => {
    done({ kind: 'error', code: codeOf(error) });
  });
}

function askOnce(address: URL, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const request = address.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = { Accept: 'text/x-nix-cache-info, */*' };
    const asked = request(address, { signal, headers, agent: false }, (response) => {
      readAnswer(response, address, resolve);
    });
    asked.on('error', (error) => {
      resolve({ kind: 'error', code: signal.aborted ? 'too-slow' : codeOf(error) });
    });
    asked.end();
  });
}

/** Codes of Node for names, of the system for ways, of TLS for certificates. */
function findingOfError(code: string, host: string, limitMs: number): NetworkFinding {
  if (code === 'too-slow') return { kind: 'too-slow', host, seconds: Math.ceil(limitMs / 1000) };
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'].includes(code)) {
    return { kind: 'name-unknown', host };
  }
  if (/CERT|SIGNATURE|ISSUER|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/.test(code)) {
    return { kind: 'certificate', host, detail: code };
  }
  return { kind: 'unreachable', host, detail: code };
}

/** `nix-cache-info` begins with the store's path (Nix manual, binary cache). */
function findingOfText(status: number, text: string, host: string): NetworkFinding {
  if (status === 200) {
    return /^StoreDir:\s*\//m.test(text) ? { kind: 'reachable', host } : { kind: 'captive', host };
  }
  // "Network Authentication Required" (RFC 6585).
  return status === 511 ? { kind: 'captive', host } : { kind: 'refused', host, status };
}

/**
 * Asks a cache for its description. Never rejects; what goes wrong is the answer.
 *
 * @param limitMs for the whole of it, redirects included
 */
export async function askCache(address: URL, limitMs: number): Promise<NetworkFinding> {
  const signal = AbortSignal.timeout(limitMs);
  const { host } = address;
  let next = address;
  for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
    if (next.protocol !== 'http:' && next.protocol !== 'https:') break;
    const answer = await askOnce(next, signal);
    if (answer.kind === 'error') return findingOfError(answer.code, host, limitMs);
    if (answer.kind === 'text') return findingOfText(answer.status, answer.text, host);
    next = answer.to;
  }
  return { kind: 'captive', host };
}
