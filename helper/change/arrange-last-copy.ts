import { realpathSync } from 'node:fs';
import type { ChangeBegin } from '../../core/change/journal.ts';
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

/** What the unit is about. */
export interface LastCopy {
  /** Node and this program, both by absolute path. */
  readonly program: readonly [node: string, helper: string];
  readonly change: Pick<ChangeBegin, 'id' | 'persist' | 'items'>;
}

/**
 * The properties of a unit that does nothing but wait to be stopped. It was started before everything
 * that is not there from the very beginning, as systemd sees it, so it is stopped after all programs, while
 * the disk is still there.
 *
 * Not by systemd's default dependencies: those put it after basic.target, and so after the sockets that it
 * has to be before. systemd breaks such a circle by leaving out one of its units, and be it this one
 * (systemd.unit(5), Before=; systemd.service(5), Default Dependencies).
 */
export function lastCopyProperties({ program, change }: LastCopy): string[] {
  const words = [...program, 'drift', 'finish-at-shutdown', change.id];
  return [
    `ExecStop=${words.map(execWord).join(' ')}`,
    'RemainAfterExit=yes',
    'TimeoutStopSec=15min',
    'DefaultDependencies=no',
    'Conflicts=shutdown.target',
    'Before=shutdown.target',
    // What it runs with, and on, must not be unmounted before.
    ...[change.persist, ...program, '/nix/store', '/usr/bin', '/usr/lib'].map(
      (path) => `RequiresMountsFor=${unitWord(path)}`,
    ),
    ...['sockets.target', 'basic.target', ...unitsToStop(change.items)].map(
      (unit) => `Before=${unit}`,
    ),
  ];
}

/**
 * Arranges that what programs write until the shutdown is brought over then.
 *
 * @returns false where there is no systemd to arrange it with
 */
export async function arrangeLastCopy(run: ChangeRun): Promise<boolean> {
  const { begin } = run;
  const helper = process.argv[1];
  if (!hasSystemd() || helper === undefined) return false;
  const program = [process.execPath, realpathSync(helper)] as const;
  const properties = lastCopyProperties({ program, change: begin });
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
