/**
 * Where a path of the running system lies on the top level of the root's file system. There no mount
 * hides anything, and everything that may belong together is reached by one mount of our own.
 */
import { isAtOrBelow, parseMountInfo } from '../disks/parse-mount-info.ts';
import { btrfsMounts } from '../drift/judge-system.ts';
import type { PathBytes } from '../drift/path-bytes.ts';

export interface TopPlace {
  /** The mount that shows the path; empty for `/`. */
  readonly point: PathBytes;
  /** The folder of the top level that is mounted there: `/root`, `/persist/var/lib/x`. */
  readonly root: PathBytes;
  /** What follows the mount point; empty for the mount point itself. */
  readonly rest: PathBytes;
}

/** The path of a place below the top level. */
export function topPathOf({ root, rest }: TopPlace): PathBytes {
  return `${root}${rest}`;
}

/**
 * The place of a path; null when what is mounted there is another file system.
 *
 * @param mountInfo /proc/self/mountinfo, as bytes
 * @param device the file system, as it is mounted
 * @throws ProblemError `tool-output-unexpected`
 */
export function placeOnTop(path: PathBytes, mountInfo: string, device: string): TopPlace | null {
  const points = parseMountInfo(mountInfo)
    .map(({ mountPoint }) => mountPoint)
    .filter((point) => isAtOrBelow(path, point));
  const innermost = points.toSorted((one, other) => other.length - one.length)[0];
  const mount = btrfsMounts(mountInfo).find(({ point }) => point === innermost);
  if (mount === undefined || mount.source !== device) return null;
  const point = mount.point === '/' ? '' : mount.point;
  return { point, root: mount.root === '/' ? '' : mount.root, rest: path.slice(point.length) };
}
