import { readFile } from 'node:fs/promises';

import type { ProblemCode } from '../../core/errors/codes.ts';
import type { HelperExit } from '../helper/helper-process.ts';
import type { Elevation } from './elevation.ts';
import { untranslatedEnvironment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { spawnHelper } from './spawn-helper.ts';

/** NixOS keeps its setuid programs in the first folder. */
const sudoPaths: readonly string[] = ['/run/wrappers/bin/sudo', '/usr/bin/sudo'];

/** The live image says so in os-release(5); nixpkgs sets VARIANT_ID there. */
export function isLiveImage(osRelease: string): boolean {
  return /^VARIANT_ID=(["']?)installer\1$/m.test(osRelease);
}

const refusals: readonly RegExp[] = [
  /^sudo: a (terminal|password) is required/m,
  /^sudo: interactive authentication is required/m,
  /^Sorry, user .* (is not allowed|may not run)/m,
  /is not in the sudoers file/,
];

/** sudo(8) ends with 1 for whatever it refuses; only its words tell that from a helper's own end. */
export function explainSudo(exit: HelperExit, stderrLines: readonly string[]): ProblemCode | null {
  const text = stderrLines.join('\n');
  if (/effective uid is not 0|must be owned by uid 0|no new privileges/.test(text)) {
    return 'elevation-not-found';
  }
  return exit.code === 1 && refusals.some((pattern) => pattern.test(text))
    ? 'elevation-refused'
    : null;
}

async function isOnLiveImage(): Promise<boolean> {
  return isLiveImage(await readFile('/etc/os-release', 'utf8').catch(() => ''));
}

/**
 * `sudo -n`: never asks. In the live image its user may do everything without a password, and a
 * question would be noise. Elsewhere a rule without password was meant for something else.
 */
export function sudoElevation(isForced: boolean): Elevation {
  return {
    id: 'sudo',
    asksPerson: false,
    isAvailable: async () =>
      (isForced || (await isOnLiveImage())) && (await findProgram(sudoPaths)) !== null,
    start: async ({ command, args }) =>
      spawnHelper({
        command: (await findProgram(sudoPaths)) ?? '/usr/bin/sudo',
        args: ['-n', '--', command, ...args],
        environment: untranslatedEnvironment,
      }),
    explain: explainSudo,
  };
}
