import { execFile } from 'node:child_process';

import { lookNamespaces, parseReadAll } from '../../core/look/portal-settings.ts';
import type { PortalSettings } from '../../core/look/portal-settings.ts';
import type { BusEnvironment } from './session-bus.ts';

/** Seconds; the bus may have to start the portal first. */
const busPatience = 5;
const mostBytes = 1024 * 1024;

const call: readonly string[] = [
  '--user',
  '--json=short',
  `--timeout=${busPatience}`,
  'call',
  'org.freedesktop.portal.Desktop',
  '/org/freedesktop/portal/desktop',
  'org.freedesktop.portal.Settings',
  'ReadAll',
  'as',
  String(lookNamespaces.length),
  ...lookNamespaces,
];

/** Asks the desktop's portal for its settings; null when nothing answers. Never rejects. */
export async function readPortal(
  busctl: string,
  environment: BusEnvironment,
): Promise<PortalSettings | null> {
  const options = { env: environment, maxBuffer: mostBytes, timeout: (busPatience + 1) * 1000 };
  return new Promise((resolve) => {
    execFile(busctl, call, options, (error, stdout) => {
      resolve(error === null ? parseReadAll(stdout) : null);
    });
  });
}
