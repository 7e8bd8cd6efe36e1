/** Making, moving and removing by safe paths. */
import {
  chownSync,
  chmodSync,
  closeSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
} from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { codeOf } from './bytes.ts';
import { atPlace, lookAt, lookAtPath, namesOf, openFolder, openName, within } from './safe-path.ts';
import type { Place } from './safe-path.ts';

interface FolderAttributes {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

const rootsOwn: FolderAttributes = { uid: 0, gid: 0, mode: 0o755 };

function attributesOf(path: PathBytes): FolderAttributes {
  const found = lookAtPath(path);
  if (found === null || !found.isDirectory()) return rootsOwn;
  const mode = Number(found.mode & 0o7777n);
  return { uid: Number(found.uid), gid: Number(found.gid), mode };
}

function openOrMake(folder: number, name: string, like: () => FolderAttributes): number {
  try {
    return openName(folder, name);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  // Nobody else may look in before it has its owner and mode.
  mkdirSync(within(folder, name), { mode: 0o700 });
  const made = openName(folder, name);
  const { uid, gid, mode } = like();
  const itself = `/proc/self/fd/${made}`;
  chownSync(itself, uid, gid);
  chmodSync(itself, mode);
  return made;
}

/**
 * Makes the folders on the way to `base + path` that are missing below `base`, not `path` itself, each
 * with the owner and mode that it has below `like` (root's, 0755, where it has none there): a parent as
 * /var/lib/private must stay 0700, or systemd refuses what lies in it.
 *
 * @throws ProblemError `unsafe-path`
 */
export function makeParents(base: PathBytes, path: PathBytes, like: PathBytes): void {
  let folder = openFolder(base);
  let way = '';
  try {
    for (const name of namesOf(path).slice(0, -1)) {
      way += `/${name}`;
      const next = openOrMake(folder, name, () => attributesOf(like + way));
      closeSync(folder);
      folder = next;
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOTDIR') throw error;
    const found = { found: '@detail.way-no-folder', way: displayPath(way).slice(0, 3900) };
    throw problemError('unsafe-path', {
      values: { path: displayPath(path).slice(0, 4000), ...found },
    });
  } finally {
    closeSync(folder);
  }
}

/** Makes a folder for root alone, and those on the way to it. */
export function makePrivateFolder(base: PathBytes, path: PathBytes): void {
  let folder = openFolder(base);
  try {
    for (const name of namesOf(path)) {
      const next = openOrMake(folder, name, () => ({ ...rootsOwn, mode: 0o700 }));
      closeSync(folder);
      folder = next;
    }
  } finally {
    closeSync(folder);
  }
}

/** Whether there is nothing at a place, or an empty folder (which is then removed). */
function isFree(place: Place): boolean {
  if (lookAt(place) === null) return true;
  try {
    rmdirSync(within(place.folder, place.name));
    return true;
  } catch {
    return false;
  }
}

/**
 * Renames, by open folders on both sides, on one subvolume. An empty folder at the target gives way,
 * anything else stays.
 *
 * @throws ProblemError `place-taken`, `unsafe-path`, `path-vanished`
 */
export function moveTo(from: PathBytes, to: PathBytes): void {
  atPlace(from, (source) =>
    atPlace(to, (target) => {
      const values = { path: displayPath(to).slice(0, 4000) };
      if (!isFree(target)) throw problemError('place-taken', { values });
      renameSync(within(source.folder, source.name), within(target.folder, target.name));
    }),
  );
}

/** The names in a folder, as bytes; none when it is not there. @throws ProblemError `unsafe-path` */
export function namesIn(path: PathBytes): string[] {
  if (lookAtPath(path)?.isDirectory() !== true) return [];
  return atPlace(path, ({ folder, name }) =>
    readdirSync(within(folder, name), { encoding: 'latin1' }),
  );
}
