/**
 * Brings something back from an earlier root. The copy is made in a folder for root alone, on the same
 * subvolume as its place, compared there with the original, and only then renamed into place; what lay
 * there was put aside right before, and is put back if the rename fails. All of it goes by way of a
 * private mount of the top level, on which no mount hides a path; every folder on the way is opened by
 * name in the one before it, and no symbolic link is followed.
 */
import { randomBytes } from 'node:crypto';
import { rmdirSync } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { splitPath } from '../../core/roots/dated-name.ts';
import { topPathOf } from '../../core/roots/place-on-top.ts';
import type { RestoreResult } from '../../core/roots/roots.ts';
import { compareTrees } from '../copy/compare-trees.ts';
import { copyTree, freezeTop } from '../copy/copy-tree.ts';
import { makeParents, makePrivateFolder, moveTo } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { atPlace, lookAtPath, within } from '../copy/safe-path.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import { withTopLevel } from '../drift/top-level.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { requireRoot } from './find-roots.ts';
import type { FoundRoot } from './find-roots.ts';
import { measureTree } from './measure.ts';
import type { Measure } from './measure.ts';
import { requirePlainPath, shown } from './require-path.ts';
import { requireRoom } from './require-room.ts';
import { requirePossible, restorePlace } from './restore-target.ts';
import type { RestorePlace, RestoreSite } from './restore-target.ts';
import { stagingFolder } from './staging.ts';

/** @throws ProblemError `path-vanished`, `unsafe-path` */
async function measureSource(source: PathBytes, path: PathBytes): Promise<Measure> {
  const measure =
    lookAtPath(source) === null
      ? null
      : await atPlace(source, ({ folder, name }) => measureTree(within(folder, name), Infinity));
  if (measure === null) throw problemError('path-vanished', { values: { path: shown(path) } });
  return measure;
}

/** @throws ProblemError `copy-differs` */
async function requireSame(source: PathBytes, copy: PathBytes): Promise<void> {
  const differences = await compareTrees(source, copy);
  if (differences.length === 0) return;
  const values = { path: shown(source), differences: differences.slice(0, 5).join('; ') };
  throw problemError('copy-differs', { values });
}

/** Puts what lies at the place aside, then the copy in place; as before where that fails. */
function exchange(copy: PathBytes, to: PathBytes, formerName: string | null): void {
  const former = formerName === null ? null : `${splitPath(to).folder}/${formerName}`;
  if (former !== null) moveTo(to, former);
  try {
    moveTo(copy, to);
  } catch (error) {
    if (former !== null) moveTo(former, to);
    throw error;
  }
}

/** What cannot be removed stays, for root alone; the next boot takes it, or it is seen as a stray. */
function removeEmpty(path: PathBytes): void {
  try {
    atPlace(path, ({ folder, name }) => rmdirSync(within(folder, name)));
  } catch {
    // Said above.
  }
}

async function copyInto(
  source: PathBytes,
  { place, formerName }: RestorePlace,
  { top, context }: { readonly top: PathBytes; readonly context: VerbContext },
): Promise<void> {
  const to = `${top}${topPathOf(place)}`;
  const folder = stagingFolder(top, topPathOf(place));
  const staging = `/.tidemark-restore-${randomBytes(8).toString('hex')}`;
  makePrivateFolder(folder, staging);
  // A name that tools can be given, whatever its own is.
  const copy = `${folder}${staging}/copy`;
  try {
    await copyTree({ from: source, to: copy, context });
    await requireSame(source, copy);
    exchange(copy, to, formerName);
    await freezeTop({ like: source, at: to }, context);
  } finally {
    await removeTree(copy, context);
    removeEmpty(`${folder}${staging}`);
  }
}

/** Folders on the way that are gone come back as they were in the earlier root. */
function makeWay({ place }: RestorePlace, root: FoundRoot, site: RestoreSite): void {
  const { persist } = site.system;
  const isKept = persist !== null && place.point === bytesOfText(persist);
  const like = isKept ? root.path : `${root.path}${place.point}`;
  makeParents(`${site.top}${place.root}`, place.rest, like);
}

async function bringBack(
  request: VerbInput<'restore'>,
  { root, site }: { readonly root: FoundRoot; readonly site: RestoreSite },
  context: VerbContext,
): Promise<RestoreResult> {
  const { path } = request;
  const source = `${root.path}${path}`;
  const measure = await measureSource(source, path);
  const found = await restorePlace({ request, root }, site, context);
  await requireRoom(site.top, found.to, measure);
  makeWay(found, root, site);
  await copyInto(source, found, { top: site.top, context });
  const { folder } = splitPath(found.to);
  const formerAt =
    found.formerName === null ? null : `${folder === '/' ? '' : folder}/${found.formerName}`;
  return { path: found.to, ...measure, formerAt };
}

/**
 * The verb `restore`.
 *
 * @throws ProblemError `earlier-root-unknown`, `path-vanished`, `path-impossible`, `place-taken`,
 *   `unsafe-path`, `persist-full`, `copy-differs`, `module-missing`
 */
export async function restoreVerb(
  request: VerbInput<'restore'>,
  context: VerbContext,
): Promise<VerbOutput<'restore'>> {
  requirePlainPath(request.path);
  requirePossible(request);
  const system: DriftSystem = await findDriftSystem(context);
  const withBoth = (origin: string): Promise<RestoreResult> =>
    withTopLevel(
      system,
      'read-write',
      async (top) => {
        const root = await requireRoot({ system, top: origin }, request.root, context);
        return bringBack(request, { root, site: { system, top: bytesOfText(top) } }, context);
      },
      context,
    );
  return withTopLevel(system, 'read-only', withBoth, context);
}
