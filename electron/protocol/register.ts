import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';

import { pageScheme } from '../ipc/sender.ts';
import { parseManifest } from './manifest.ts';
import { servePage } from './serve.ts';
import type { PageFiles } from './serve.ts';

/** Must be called before the program is ready: the page's scheme behaves like https, without a net. */
export function registerScheme(protocol: Protocol): void {
  // `codeCache`: compiled scripts are kept for the next start, where Electron has that.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/** The page out of the folder of a build. Rejects when that holds no page. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return { manifest, read: async (file) => readFile(join(folder, file)) };
}

/** Serves the page; a question that comes before its files are known waits for them. */
export function handleScheme(protocol: Protocol, files: Promise<PageFiles>): void {
  protocol.handle(pageScheme, async (request) => servePage(request, await files));
}
