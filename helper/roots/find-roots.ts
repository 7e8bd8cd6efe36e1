/** The roots of earlier boots, in their folder on the top level. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { parseManifest } from '../../core/roots/manifest.ts';
import type { Manifest } from '../../core/roots/manifest.ts';
import { byAge } from '../../core/roots/newest-root.ts';
import type { AgedRoot } from '../../core/roots/newest-root.ts';
import { isUsableRootName, timeOfRootName } from '../../core/roots/root-name.ts';
import { parseSubvolume } from '../../core/roots/subvolume-facts.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { isSubvolumeTop } from './subvolume-top.ts';

export interface FoundRoot extends AgedRoot {
  /** Where it is seen, below the private mount of the top level. */
  readonly path: string;
  readonly manifest: Manifest | null;
  readonly rolledBackAtMs: number | null;
  readonly isReadOnly: boolean;
}

/** A manifest has a few hundred bytes. */
const maximumManifest = 4096;

async function readManifest(folder: string, name: string): Promise<Manifest | null> {
  try {
    const bytes = await readFile(join(folder, `${name}.json`));
    return bytes.length > maximumManifest ? null : parseManifest(bytes.toString('utf8'), name);
  } catch {
    return null;
  }
}

/** Null for what is no root: another kind of thing, or one that btrfs does not describe. */
async function rootNamed(
  folder: string,
  name: string,
  { runTool }: VerbContext,
): Promise<FoundRoot | null> {
  const path = join(folder, name);
  const stats = lookAtPath(path);
  if (stats === null || !isSubvolumeTop(stats)) return null;
  const { stdout } = await runTool('btrfs', ['subvolume', 'show', path]);
  const facts = parseSubvolume(stdout);
  if (facts === null) return null;
  const manifest = await readManifest(folder, name);
  const rolledBackAtMs = manifest?.rolledBackAtMs ?? timeOfRootName(name);
  const { id, isReadOnly } = facts;
  return { name, path, manifest, rolledBackAtMs, subvolumeId: id, isReadOnly };
}

/**
 * All earlier roots, the newest first; none where there is no such folder, or something else in its
 * place. Only subvolumes count, by their inode; links are not followed.
 *
 * @param top where the top level is mounted
 */
export async function findRoots(
  { oldRoots }: Pick<DriftSystem, 'oldRoots'>,
  top: string,
  context: VerbContext,
): Promise<FoundRoot[]> {
  if (oldRoots === null) return [];
  const folder = join(top, oldRoots);
  // A link in its place leads nowhere that we would go.
  if (lookAtPath(folder)?.isDirectory() !== true) return [];
  const found: (FoundRoot | null)[] = [];
  for (const name of (await readdir(folder)).filter(isUsableRootName)) {
    found.push(await rootNamed(folder, name, context));
  }
  return byAge(found.filter((root) => root !== null));
}

/**
 * The root of this name alone, which is quicker than all of them.
 *
 * @throws ProblemError `earlier-root-unknown`
 */
export async function requireRoot(
  { system, top }: { readonly system: Pick<DriftSystem, 'oldRoots'>; readonly top: string },
  name: string,
  context: VerbContext,
): Promise<FoundRoot> {
  const folder = system.oldRoots === null ? null : join(top, system.oldRoots);
  const isThere = folder !== null && lookAtPath(folder)?.isDirectory() === true;
  const found = isThere && isUsableRootName(name) ? await rootNamed(folder, name, context) : null;
  if (found === null) throw problemError('earlier-root-unknown', { values: { root: name } });
  return found;
}
