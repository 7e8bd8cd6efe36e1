import { problemError } from '../../core/errors/make-problem.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { shown } from './require-path.ts';
import { isSubvolumeTop } from './subvolume-top.ts';

/** Others may not rename what lies in it: its own, and writable for nobody else. */
function isRootsAlone(stats: NonNullable<ReturnType<typeof lookAtPath>>): boolean {
  return stats.uid === 0n && (stats.mode & 0o022n) === 0n;
}

/**
 * The folder in which a copy is made before it is renamed to its place: the top of the subvolume that
 * the place lies in, since a rename does not cross subvolumes. Root's alone are it and all folders
 * above, or somebody could exchange the copy while it is made.
 *
 * @param top the private mount of the top level, with everything below it given as `path`
 * @throws ProblemError `unsafe-path`
 */
export function stagingFolder(top: PathBytes, path: PathBytes): PathBytes {
  const names = path.split('/').slice(1, -1);
  let at = top;
  let found: PathBytes | null = null;
  let isSafe = true;
  for (const name of names) {
    at += `/${name}`;
    const stats = lookAtPath(at);
    if (stats === null) break;
    isSafe &&= isRootsAlone(stats);
    if (!isSubvolumeTop(stats)) continue;
    if (!isSafe) {
      const values = { path: shown(path), found: '@detail.open-to-writers' };
      throw problemError('unsafe-path', { values });
    }
    found = at;
  }
  if (found !== null) return found;
  throw problemError('unsafe-path', {
    values: { path: shown(path), found: '@detail.not-a-subvolume' },
  });
}
