/** Where a path lies in its file system, whatever it was mounted at or through. */
import { isAtOrBelow, unescapeOctal } from '../disks/parse-mount-info.ts';
import type { PathBytes } from './path-bytes.ts';

export interface MountPlace {
  readonly id: number;
  readonly number: string;
  /** The folder of the file system that is shown at the mount point. */
  readonly root: PathBytes;
  readonly point: PathBytes;
}

export interface FileSystemPlace {
  /** Major and minor number of the file system; the same for all subvolumes of one btrfs. */
  readonly number: string;
  /** From the file system's own root; of btrfs, from the top level. */
  readonly path: PathBytes;
}

const mountLine = /^(\d+) \d+ (\d+:\d+) (\S+) (\S+) /;

/** The lines of /proc/PID/mountinfo (proc(5)), in their order; what is not understood is left out. */
export function parseMountPlaces(mountInfo: string): readonly MountPlace[] {
  return mountInfo.split('\n').flatMap((text) => {
    const [, id, number, root, point] = mountLine.exec(text) ?? [];
    if (id === undefined || number === undefined || root === undefined || point === undefined) {
      return [];
    }
    return [{ id: Number(id), number, root: unescapeOctal(root), point: unescapeOctal(point) }];
  });
}

function joined(folder: PathBytes, rest: string): PathBytes {
  if (rest === '' || rest === '/') return folder;
  return folder === '/' ? rest : `${folder}${rest}`;
}

/** The newest of the mounts with the longest mount point that holds the path. */
function mountHolding(mounts: readonly MountPlace[], path: PathBytes): MountPlace | null {
  return mounts.reduce<MountPlace | null>(
    (best, mount) =>
      isAtOrBelow(path, mount.point) && mount.point.length >= (best?.point.length ?? 0)
        ? mount
        : best,
    null,
  );
}

function placeThrough({ number, root, point }: MountPlace, path: PathBytes): FileSystemPlace {
  const rest = point === '/' ? path : path.slice(point.length);
  return { number, path: joined(root, rest) };
}

function isWithin(place: FileSystemPlace, target: FileSystemPlace): boolean {
  return place.number === target.number && isAtOrBelow(place.path, target.path);
}

/**
 * Whether what a process holds lies in a place, or is it.
 *
 * @param path - as it is in the process' namespace
 * @param findMount - which mount it is on, as the kernel has it, or null where it does not say; only
 *   asked when one of the mounts would put it there, since to ask costs more than all else
 */
export function isHeldWithin(
  mounts: readonly MountPlace[],
  { path, findMount }: { readonly path: PathBytes; readonly findMount: () => number | null },
  target: FileSystemPlace,
): boolean {
  const isPossible = mounts.some(
    (mount) => isAtOrBelow(path, mount.point) && isWithin(placeThrough(mount, path), target),
  );
  if (!isPossible) return false;
  const place = fileSystemPlace(mounts, path, findMount());
  return place !== null && isWithin(place, target);
}

/**
 * The place of a path in its file system.
 *
 * @param mountId - the mount that it is known to be on, or null; an unknown one counts as null
 * @returns null when no mount holds it
 */
export function fileSystemPlace(
  mounts: readonly MountPlace[],
  path: PathBytes,
  mountId: number | null,
): FileSystemPlace | null {
  const named = mounts.find(({ id, point }) => id === mountId && isAtOrBelow(path, point));
  const mount = named ?? mountHolding(mounts, path);
  return mount === null ? null : placeThrough(mount, path);
}
