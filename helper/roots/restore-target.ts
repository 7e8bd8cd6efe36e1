import { problemError } from '../../core/errors/make-problem.ts';
import { bytesOfText, textOfBytes } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { candidates, dayOf, splitPath } from '../../core/roots/dated-name.ts';
import { topPathOf } from '../../core/roots/place-on-top.ts';
import type { TopPlace } from '../../core/roots/place-on-top.ts';
import { keptPlaceOf, whyNotInRoot } from '../../core/roots/restore-place.ts';
import type { RestoreRequest } from '../../core/roots/roots.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { readPersistFile } from '../persist/read-persist-file.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import type { FoundRoot } from './find-roots.ts';
import { findOnTop, mountPoints } from './present-path.ts';
import { impossible, shown } from './require-path.ts';

export interface RestorePlace {
  /** Where it will lie in the running system, and by which mount that is shown. */
  readonly to: PathBytes;
  readonly place: TopPlace;
  /** The name that what lies there now gets first; null when nothing does. */
  readonly formerName: string | null;
}

export interface RestoreSite {
  readonly system: DriftSystem;
  /** The private mount of the top level, as bytes. */
  readonly top: PathBytes;
}

/** The first of the dated names beside a place that nothing has. @throws ProblemError `place-taken` */
function freeName(path: PathBytes, topPath: PathBytes, ending: string): string {
  const { folder, name } = splitPath(topPath);
  const found = candidates(name, ending).find((each) => lookAtPath(`${folder}/${each}`) === null);
  if (found === undefined) throw problemError('place-taken', { values: { path: shown(path) } });
  return found;
}

function onTop(path: PathBytes, system: DriftSystem): TopPlace {
  const place = findOnTop(path, system);
  if (place === null) throw impossible(path, 'elsewhere');
  return place;
}

function inPlace(path: PathBytes, { system, top }: RestoreSite): RestorePlace {
  const place = onTop(path, system);
  const topPath = `${top}${topPathOf(place)}`;
  if (lookAtPath(topPath) === null) return { to: path, place, formerName: null };
  const ending = `.before-restore-${dayOf(Date.now())}`;
  return { to: path, place, formerName: freeName(path, topPath, ending) };
}

function besideIt(path: PathBytes, root: FoundRoot, { system, top }: RestoreSite): RestorePlace {
  const { folder } = splitPath(path);
  const inside = onTop(folder, system);
  const topPath = `${top}${topPathOf(inside)}/${splitPath(path).name}`;
  const name = freeName(path, topPath, `.from-${dayOf(root.rolledBackAtMs ?? Date.now())}`);
  const rest = `${inside.rest === '/' ? '' : inside.rest}/${name}`;
  return {
    to: `${folder === '/' ? '' : folder}/${name}`,
    place: { ...inside, rest },
    formerName: null,
  };
}

/** In use from where it is kept: a mount would go on to show what was put aside. */
function isShown(path: PathBytes, kept: PathBytes, system: DriftSystem): boolean {
  const [live, place] = [findOnTop(path, system), findOnTop(kept, system)];
  return live !== null && place !== null && topPathOf(live) === topPathOf(place);
}

async function amongKept(
  path: PathBytes,
  site: RestoreSite,
  context: VerbContext,
): Promise<RestorePlace> {
  const { persist, persistFile } = site.system;
  if (persistFile === null) throw problemError('module-missing');
  if (persist === null) throw problemError('persist-missing', { values: { detail: '/persist' } });
  const { data } = await readPersistFile(persistFile, context);
  const kept = textOfBytes(path) === null ? null : keptPlaceOf(path, data, persist);
  if (kept === null) throw impossible(path, 'undeclared');
  if (kept.item.method === 'subvolume') throw impossible(path, 'not-kept-here');
  if (kept.isItem && isShown(path, kept.at, site.system)) throw impossible(path, 'served');
  const isMountBelow = mountPoints().some(
    (point) => point.startsWith(`${kept.at}/`) || point.startsWith(`${path}/`),
  );
  if (isMountBelow || !kept.at.startsWith(bytesOfText(`${persist}/`))) {
    throw impossible(path, 'mount');
  }
  return inPlace(kept.at, site);
}

/** What cannot be, whatever the roots hold. @throws ProblemError `path-impossible` */
export function requirePossible({ path, target }: RestoreRequest): void {
  const why = target === 'kept' ? null : whyNotInRoot(path, target, mountPoints());
  if (why !== null) throw impossible(path, why);
}

/**
 * Decides where a version goes. Changes nothing.
 *
 * @throws ProblemError `path-impossible`, `place-taken`, `unsafe-path`, `module-missing`,
 *   `persist-missing`, `persist-file-broken`
 */
export async function restorePlace(
  { request, root }: { readonly request: RestoreRequest; readonly root: FoundRoot },
  site: RestoreSite,
  context: VerbContext,
): Promise<RestorePlace> {
  const { path, target } = request;
  if (target === 'kept') return amongKept(path, site, context);
  return target === 'place' ? inPlace(path, site) : besideIt(path, root, site);
}
