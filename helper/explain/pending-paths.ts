import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { changeVerbs } from '../change/change-verbs.ts';
import type { VerbContext } from '../verbs/verb-context.ts';

/**
 * Paths that a change which waits for the next boot takes along when the system stops. None where the
 * journals of changes cannot be read: then what waits is shown as what it is now, at risk.
 */
export async function pendingPaths(context: VerbContext): Promise<ReadonlySet<PathBytes>> {
  try {
    const { changes } = await changeVerbs.changes({}, context);
    const waiting = changes.filter(({ kind, state }) => kind === 'keep' && state === 'waiting');
    return new Set(waiting.flatMap(({ paths }) => paths));
  } catch {
    return new Set();
  }
}
