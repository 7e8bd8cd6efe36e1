import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import { readOwnerNames } from '../drift/owner-names.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { readEntryFacts } from '../explain/entry-facts.ts';
import { readPreview } from '../explain/preview.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { requireRoot } from './find-roots.ts';
import { presentPath } from './present-path.ts';
import { requirePlainPath, shown } from './require-path.ts';

/**
 * The verb `version-compare`: what a root held at a path beside what lies there now.
 *
 * @throws ProblemError `earlier-root-unknown`, `path-vanished`, `path-impossible`, `root-not-found`
 */
export async function versionCompareVerb(
  { root, path }: VerbInput<'version-compare'>,
  context: VerbContext,
): Promise<VerbOutput<'version-compare'>> {
  requirePlainPath(path);
  const system = await findDriftSystem(context);
  const compare = async (top: string): Promise<VerbOutput<'version-compare'>> => {
    const found = await requireRoot({ system, top }, root, context);
    const [then, now] = [`${found.path}${path}`, presentPath({ system, top }, path)];
    const names = readOwnerNames();
    const [thenFacts, nowFacts] = [readEntryFacts(then, names), readEntryFacts(now, names)];
    if (thenFacts === null) throw problemError('path-vanished', { values: { path: shown(path) } });
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- a value to show, never a function
      then: await readPreview(then, path),
      now: nowFacts === null ? null : await readPreview(now, path),
      thenFacts,
      nowFacts,
    };
  };
  return withTopLevel(system, 'read-only', compare, context);
}
