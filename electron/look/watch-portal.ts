import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { isLookChange } from '../../core/look/portal-settings.ts';
import { endingWithUs } from './session-bus.ts';
import type { BusEnvironment } from './session-bus.ts';

const rule = [
  `type='signal'`,
  `interface='org.freedesktop.portal.Settings'`,
  `member='SettingChanged'`,
  `path='/org/freedesktop/portal/desktop'`,
].join(',');

export interface WatchParts {
  readonly busctl: string;
  readonly environment: BusEnvironment;
  /** Called for each setting of the look that changes; often several times for one change. */
  readonly onChange: () => void;
}

/** Follows the portal's signals by a child process until it is stopped. Returns the way to stop. */
export async function watchPortal(parts: WatchParts): Promise<() => void> {
  const { busctl, environment, onChange } = parts;
  const command = [busctl, '--user', '--json=short', `--match=${rule}`, 'monitor'] as const;
  const [program, ...args] = await endingWithUs(command);
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  // No bus, no signals: the look then stays as it was read.
  child.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (isLookChange(line)) onChange();
  });
  return () => {
    child.kill();
  };
}
