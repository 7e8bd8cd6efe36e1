/** The pages over their scripted double (`renderer/preview/`), built and served on this computer only. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { build, mergeConfig } from 'vite';
import { mimeType } from '../../scripts/build/manifest.ts';
import { pageConfig } from '../../scripts/build/page.ts';
import { inProject } from '../../scripts/run/paths.ts';

export interface PreviewServer {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

const folder = inProject('out', 'preview');

async function buildPreview(): Promise<void> {
  const root = inProject('renderer', 'preview');
  await build(mergeConfig(pageConfig(), { root, build: { outDir: folder } }));
}

/** Builds the preview afresh and serves it until it is closed. */
export async function servePreview(): Promise<PreviewServer> {
  await buildPreview();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://preview');
    const file = normalize(pathname === '/' ? '/index.html' : pathname);
    readFile(join(folder, file)).then(
      (content) => response.setHeader('content-type', mimeType(file)).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
