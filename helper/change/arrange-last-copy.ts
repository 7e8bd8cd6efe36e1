import { realpathSync } from 'node:fs';
import { unitsToStop } from '../../core/change/places.ts';
import { runLogged } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { hasSystemd } from './surroundings.ts';

/** The unit that waits for the shutdown. */
export function lastCopyUnit(id: string): string {
  return `tidemark-last-copy-${id.slice(-8)}.service`;
}

/** A word of ExecStop=: systemd.service(5) reads quotes, `%` and `$`. */
function execWord(word: string): string {
  return `"${word.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}

/** A path in a list of systemd's: quoted, with specifiers taken literally. */
function unitWord(path: string): string {
  return `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

/**
 * Arranges that what programs write until the shutdown is brought over then: a unit that does nothing but
 * wait to be stopped. It was started before the programs' units, as systemd sees it, so it is stopped
 * after them, while the disk is still there.
 *
 * @returns false where there is no systemd to arrange it with
 */
export async function arrangeLastCopy(run: ChangeRun): Promise<boolean> {
  const { begin } = run;
  const program = process.argv[1];
  if (!hasSystemd() || program === undefined) return false;
  const words = [process.execPath, realpathSync(program), 'drift', 'finish-at-shutdown', begin.id];
  const properties = [
    `ExecStop=${words.map(execWord).join(' ')}`,
    'RemainAfterExit=yes',
    'TimeoutStopSec=15min',
    // What it runs with, and on, must not be unmounted before.
    ...[
      begin.persist,
      process.execPath,
      realpathSync(program),
      '/nix/store',
      '/usr/bin',
      '/usr/lib',
    ].map((path) => `RequiresMountsFor=${unitWord(path)}`),
    ...unitsToStop(begin.items).map((unit) => `Before=${unit}`),
  ];
  const args = [
    '--quiet',
    '--no-ask-password',
    `--unit=${lastCopyUnit(begin.id)}`,
    '--description=Copy what was written until the shutdown',
    ...properties.map((property) => `--property=${property}`),
    'true',
  ];
  try {
    const { exitCode } = await runLogged(run, { stepId: 'activate', tool: 'systemd-run', args });
    return exitCode === 0;
  } catch {
    return false;
  }
}
