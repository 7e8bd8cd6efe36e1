import { execFile } from 'node:child_process';

import type { ProblemCode } from '../../core/errors/codes.ts';
import type { HelperExit } from '../helper/helper-process.ts';
import type { Elevation } from './elevation.ts';
import { untranslatedEnvironment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { spawnHelper } from './spawn-helper.ts';

const run0Paths: readonly string[] = ['/run/current-system/sw/bin/run0', '/usr/bin/run0'];

/** run0(1): `--pipe` came with systemd 257; before, a pseudo terminal would stand in the way. */
const firstVersion = 257;

/** Reads `run0 --version`, whose first line is like "systemd 257 (257.9-1)". */
export function hasPipe(text: string): boolean {
  const version = /^systemd (\d+)/.exec(text)?.[1];
  return version !== undefined && Number(version) >= firstVersion;
}

/**
 * run0 asks systemd, systemd asks polkit; what comes back is an error of the bus in words. A dismissed
 * dialog and a wrong password are the same to it, so "cancelled" is never said here.
 */
export function explainRun0(exit: HelperExit, stderrLines: readonly string[]): ProblemCode | null {
  if (exit.code === 0) return null;
  const text = stderrLines.join('\n');
  if (/Interactive authentication required/.test(text)) return 'elevation-no-agent';
  if (/Access denied|Permission denied/.test(text)) return 'elevation-refused';
  if (/Failed to connect to|System has not been booted with systemd/.test(text)) {
    return 'elevation-not-found';
  }
  return null;
}

async function versionText(command: string): Promise<string> {
  return new Promise((resolve) => {
    const options = { env: untranslatedEnvironment, timeout: 5000 };
    execFile(command, ['--version'], options, (error, stdout) => resolve(error ? '' : stdout));
  });
}

async function findRun0(): Promise<string | null> {
  const command = await findProgram(run0Paths);
  return command !== null && hasPipe(await versionText(command)) ? command : null;
}

/** systemd's way: no setuid program; the helper becomes a service with a fresh environment. */
export function run0Elevation(): Elevation {
  return {
    id: 'run0',
    asksPerson: true,
    isAvailable: async () => (await findRun0()) !== null,
    start: async ({ command, args }) =>
      spawnHelper({
        command: (await findRun0()) ?? '/usr/bin/run0',
        args: ['--pipe', '--', command, ...args],
        environment: untranslatedEnvironment,
      }),
    explain: explainRun0,
  };
}
