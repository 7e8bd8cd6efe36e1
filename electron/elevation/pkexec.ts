import type { ProblemCode } from '../../core/errors/codes.ts';
import type { HelperExit } from '../helper/helper-process.ts';
import type { Elevation } from './elevation.ts';
import { localeEnvironment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { spawnHelper } from './spawn-helper.ts';

/** NixOS has it in the first place, and only where security.polkit.enablePkexecWrapper is set. */
const pkexecPaths: readonly string[] = ['/run/wrappers/bin/pkexec', '/usr/bin/pkexec'];

/** Messages of pkexec that are not about the person's answer; it does not translate them. */
const messages: readonly (readonly [RegExp, ProblemCode])[] = [
  [/No authentication agent found/, 'elevation-no-agent'],
  [/Not authorized/, 'elevation-refused'],
  [/Request dismissed/, 'elevation-cancelled'],
  [/must be setuid root/, 'elevation-not-found'],
  // polkitd itself cannot be reached.
  [/Error getting authority|Error checking for authorization/, 'elevation-not-found'],
  // Allowed, but the program is not there.
  [/Cannot run program|No such file or directory/, 'helper-crashed'],
];

/** pkexec(1), "Return value": 126 when the dialog was dismissed, 127 for everything else. */
export function explainPkexec(
  exit: HelperExit,
  stderrLines: readonly string[],
): ProblemCode | null {
  if (exit.code !== 126 && exit.code !== 127) return null;
  const text = stderrLines.join('\n');
  const known = messages.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1];
  return exit.code === 126 ? 'elevation-cancelled' : 'elevation-refused';
}

/**
 * polkit's own front end. It hands the three streams to the program and drops everything else. Its
 * textual agent is off, because it would wait for a password on a terminal that nobody looks at.
 */
export function pkexecElevation(): Elevation {
  return {
    id: 'pkexec',
    asksPerson: true,
    isAvailable: async () => (await findProgram(pkexecPaths)) !== null,
    start: async ({ command, args }) =>
      spawnHelper({
        command: (await findProgram(pkexecPaths)) ?? '/usr/bin/pkexec',
        args: ['--disable-internal-agent', command, ...args],
        environment: localeEnvironment(process.env),
      }),
    explain: explainPkexec,
  };
}
