/** Where something of an earlier root may be put, and where it may not. */
import type { PathBytes } from '../drift/path-bytes.ts';
import { bytesOfText } from '../drift/path-text.ts';
import { isAtOrBelow } from '../disks/parse-mount-info.ts';
import type { PersistData, PersistItem } from '../persist/persist-data.ts';
import type { RestoreTarget } from './roots.ts';

/** Made anew at each boot, or not of the root at all. */
const foreign = ['/nix', '/proc', '/sys', '/dev', '/run', '/boot'];
/** What every program of the running system has open folders in: it cannot be exchanged under them. */
const standing = /^\/([^/]+|var\/lib|var\/log|usr\/[^/]+)$/;

/**
 * Why a path cannot be brought back to its place or beside it: the end of a message's id,
 * `roots.restore.<why>`; null when it can.
 *
 * @param mountPoints all there are, as bytes
 */
export function whyNotInRoot(
  path: PathBytes,
  target: Exclude<RestoreTarget, 'kept'>,
  mountPoints: readonly PathBytes[],
): 'foreign' | 'too-much' | 'mount' | null {
  if (foreign.some((folder) => isAtOrBelow(path, folder))) return 'foreign';
  if (target === 'new-name') return null;
  if (standing.test(path)) return 'too-much';
  // A rename would take the mounts below along, and what serves from them.
  return mountPoints.some((at) => isAtOrBelow(at, path)) ? 'mount' : null;
}

export interface KeptPlace {
  /** Where the path lies among what is kept. */
  readonly at: PathBytes;
  readonly item: PersistItem;
  /** It is the declared path itself, not something below. */
  readonly isItem: boolean;
}

/** The kept place of a path, by the innermost declared path at or above it; null when there is none. */
export function keptPlaceOf(
  path: PathBytes,
  { directories, files }: Pick<PersistData, 'directories' | 'files'>,
  persist: string,
): KeptPlace | null {
  const item = [...directories, ...files]
    .filter((each) => each.enable !== false && isAtOrBelow(path, bytesOfText(each.path)))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
  if (item === undefined) return null;
  const source = bytesOfText(item.source ?? `${persist}${item.path}`);
  const rest = path.slice(bytesOfText(item.path).length);
  return { at: `${source}${rest}`, item, isItem: rest === '' };
}
