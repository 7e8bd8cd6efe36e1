import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';

import { pageScheme } from '../ipc/sender.ts';
import { parseManifest } from './manifest.ts';
import { servePage } from './serve.ts';

/** Must be called before the program is ready: the page's scheme behaves like https, without a net. */
export function registerScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/** Serves the page out of the folder of a build. Rejects when that holds no page. */
export async function handleScheme(protocol: Protocol, folder: string): Promise<void> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const read = async (file: string): Promise<Buffer> => readFile(join(folder, file));
  protocol.handle(pageScheme, async (request) => servePage(request, { manifest, read }));
}
