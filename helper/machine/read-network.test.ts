import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunTool } from '../tools/run-tool.ts';
import type { NetworkEdges } from './read-network.ts';
import { readNetwork } from './read-network.ts';
import { madeUpFiles } from './testing/made-up-files.ts';

const defaultRoute = 'eth0 00000000 0101A8C0 0003 0 0 0 00000000 0 0 0\n';
const description = 'StoreDir: /nix/store\nWantMassQuery: 1\nPriority: 40\n';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on the loop that answers so; its address. */
async function serverOf(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Nix that says these are its caches. */
function nixOf(substituters: readonly string[]): RunTool {
  const stdout = JSON.stringify({ substituters: { value: substituters } });
  return () => Promise.resolve({ exitCode: 0, signal: null, stdout, stderr: '' });
}

function ask(
  substituters: readonly string[],
  change: Partial<NetworkEdges> = {},
): Promise<unknown> {
  return readNetwork({
    files: madeUpFiles({ '/proc/net/route': defaultRoute }),
    runTool: nixOf(substituters),
    hasAddress: () => true,
    limitMs: 2000,
    ...change,
  });
}

describe('readNetwork', () => {
  it('reaches a cache, at the address below its own', async () => {
    const cache = await serverOf((request, response) => {
      response.writeHead(request.url === '/x/nix-cache-info' ? 200 : 404).end(description);
    });
    const host = new URL(cache).host;
    expect(await ask([`${cache}/x/`])).toEqual({ kind: 'reachable', host });
    expect(await ask([cache])).toEqual({ kind: 'refused', host, status: 404 });
  });

  it('is content with one cache of several, whatever the others do', async () => {
    const cache = await serverOf((_request, response) => response.end(description));
    expect(await ask(['http://nowhere.invalid', 's3://x', cache])).toMatchObject({
      kind: 'reachable',
    });
  });

  it('sees a page in the place of the cache, directly or by a redirect', async () => {
    const page = await serverOf((_request, response) => response.end('<html>'.repeat(4000)));
    expect(await ask([page])).toEqual({ kind: 'captive', host: new URL(page).host });
    const portal = await serverOf((_request, response) => {
      response.writeHead(302, { Location: `${page}/login` }).end();
    });
    expect(await ask([portal])).toEqual({ kind: 'captive', host: new URL(portal).host });
    const wants = await serverOf((_request, response) => response.writeHead(511).end());
    expect(await ask([wants])).toMatchObject({ kind: 'captive' });
  });

  it('follows redirects to a cache, but not for ever', async () => {
    const cache = await serverOf((request, response) => {
      if (request.url === '/real') response.end(description);
      else response.writeHead(301, { Location: '/real' }).end();
    });
    expect(await ask([cache])).toMatchObject({ kind: 'reachable' });
    const ring = await serverOf((_request, response) => {
      response.writeHead(301, { Location: '/again' }).end();
    });
    expect(await ask([ring])).toMatchObject({ kind: 'captive' });
  });

  it('ends with a server that never answers, or never ends', async () => {
    const silent = await serverOf(() => undefined);
    const endless = await serverOf((_request, response) => response.write('Sto'));
    for (const cache of [silent, endless]) {
      const begin = Date.now();
      expect(await ask([cache], { limitMs: 300 })).toEqual({
        kind: 'too-slow',
        host: new URL(cache).host,
        seconds: 1,
      });
      expect(Date.now() - begin).toBeLessThan(1500);
    }
  });

  it('tells a refused connection, a broken answer and an unknown name apart', async () => {
    const closed = await serverOf(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await ask([closed])).toMatchObject({ kind: 'unreachable', detail: 'ECONNREFUSED' });
    const broken = await serverOf((request) => request.socket.destroy());
    expect(await ask([broken])).toMatchObject({ kind: 'unreachable', detail: 'ECONNRESET' });
    expect(await ask(['http://cache.invalid'])).toEqual({
      kind: 'name-unknown',
      host: 'cache.invalid',
    });
  });

  it('does not take plain HTTP on a port of HTTPS for a cache', async () => {
    const cache = await serverOf((_request, response) => response.end(description));
    expect(await ask([cache.replace('http:', 'https:')])).toMatchObject({ kind: 'certificate' });
  });

  it('says what is missing on the way', async () => {
    const lost = ['http://cache.invalid'];
    expect(await ask(lost, { hasAddress: () => false })).toEqual({ kind: 'no-address' });
    expect(await ask(lost, { files: madeUpFiles({}) })).toEqual({ kind: 'no-route' });
  });

  it('knows when there is nothing to ask', async () => {
    expect(await ask(['s3://x', 'file:///y'])).toEqual({ kind: 'no-cache' });
    const missing: RunTool = () => Promise.reject(new Error('no such tool'));
    expect(await ask([], { runTool: missing })).toEqual({ kind: 'unknown' });
    const files = madeUpFiles({ '/etc/nix/nix.conf': 'substituters =\n' });
    expect(await ask([], { runTool: missing, files })).toEqual({ kind: 'no-cache' });
  });

  it('asks newer and older Nix in their own words', async () => {
    const asked: string[] = [];
    const older: RunTool = (tool, args) => {
      asked.push([tool, ...args.slice(2)].join(' '));
      const isKnown = args.includes('show-config');
      const stdout = isKnown ? '{"substituters":{"value":[]}}' : '';
      return Promise.resolve({ exitCode: isKnown ? 0 : 1, signal: null, stdout, stderr: '' });
    };
    expect(await ask([], { runTool: older })).toEqual({ kind: 'no-cache' });
    expect(asked).toEqual(['nix config show --json', 'nix show-config --json']);
  });
});
