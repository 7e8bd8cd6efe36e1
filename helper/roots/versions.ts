import type { OwnerNames } from '../../core/drift/look/rows.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { groupVersions } from '../../core/roots/group-versions.ts';
import type { RootedVersion } from '../../core/roots/group-versions.ts';
import { atPlace, lookAt, within } from '../copy/safe-path.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import { readOwnerNames } from '../drift/owner-names.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { readEntryFacts } from '../explain/entry-facts.ts';

import type { VerbContext } from '../verbs/verb-context.ts';
import { contentDigest } from './content-digest.ts';
import { findRoots } from './find-roots.ts';
import { presentPath } from './present-path.ts';
import { requirePlainPath } from './require-path.ts';

type Looked = Pick<RootedVersion, 'facts' | 'content'>;

/** What lies at a path; null when nothing does, or the way there leads over a link. */
async function lookForVersion(path: PathBytes, names: OwnerNames): Promise<Looked | null> {
  const facts = readEntryFacts(path, names);
  if (facts === null) return null;
  const content = await atPlace(path, async (place) => {
    const stats = lookAt(place);
    const at = within(place.folder, place.name);
    return stats === null ? null : contentDigest(at, stats);
  });
  return { facts, content };
}

/** The verb `versions`. @throws ProblemError `path-impossible`, `root-not-found` */
export async function versionsVerb(
  { path }: VerbInput<'versions'>,
  context: VerbContext,
): Promise<VerbOutput<'versions'>> {
  requirePlainPath(path);
  const system = await findDriftSystem(context);
  const names = readOwnerNames();
  return withTopLevel(
    system,
    'read-only',
    async (top) => {
      const roots = await findRoots(system, top, context);
      const places: { root: string | null; at: PathBytes }[] = [
        { root: null, at: presentPath({ system, top }, path) },
        ...roots.map(({ name, path: folder }) => ({ root: name, at: `${folder}${path}` })),
      ];
      const found: RootedVersion[] = [];
      for (const { root, at } of places) {
        const looked = await lookForVersion(at, names);
        if (looked !== null) found.push({ root, ...looked });
      }
      return { versions: groupVersions(found) };
    },
    context,
  );
}
