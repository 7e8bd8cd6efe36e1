import { readFileSync } from 'node:fs';
import { parseMountInfo } from '../../core/disks/parse-mount-info.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { placeOnTop, topPathOf } from '../../core/roots/place-on-top.ts';
import type { TopPlace } from '../../core/roots/place-on-top.ts';

function mountInfo(): string {
  return readFileSync('/proc/self/mountinfo', 'latin1');
}

/** All mount points, as bytes. @throws ProblemError `tool-output-unexpected` */
export function mountPoints(): PathBytes[] {
  return parseMountInfo(mountInfo()).map(({ mountPoint }) => mountPoint);
}

/** Where a path of the running system lies on the top level; null on another file system. */
export function findOnTop(path: PathBytes, { device }: DriftSystem): TopPlace | null {
  return placeOnTop(path, mountInfo(), device);
}

/**
 * Where to look for what programs see at a path now: on the private mount of the top level, or, on
 * another file system, at the path itself.
 */
export function presentPath(
  { system, top }: { readonly system: DriftSystem; readonly top: string },
  path: PathBytes,
): PathBytes {
  const place = findOnTop(path, system);
  return place === null ? path : `${bytesOfText(top)}${topPathOf(place)}`;
}
