import type { Disk } from '../disks/disk.ts';
import { shortDiskName } from '../disks/short-name.ts';
import { makeProblem } from '../errors/make-problem.ts';
import type { Problem } from '../errors/problem.ts';
import { isStick, mountsOf, stickExclusion } from './rules.ts';
import type { StickImage } from './stick.ts';

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

export interface StickPair {
  readonly image: Pick<StickImage, 'sizeBytes'>;
  /** Where the image really lies, links resolved. */
  readonly realPath: string;
  readonly disk: Disk;
  readonly allowsFixed: boolean;
}

/** What speaks against this image on this disk, the most serious first; null when nothing does. */
export function stickProblem({ image, realPath, disk, allowsFixed }: StickPair): Problem | null {
  const exclusion = stickExclusion(disk);
  if (exclusion !== null) {
    const { reason, remedy } = exclusion;
    const values = { ...reason.values, ...remedy.values };
    return makeProblem('disk-excluded', {
      values: { ...values, reason: `@${reason.id}`, remedy: `@${remedy.id}` },
    });
  }
  if (!isStick(disk) && !allowsFixed) {
    return makeProblem('disk-not-removable', { values: { disk: shortDiskName(disk.identity) } });
  }
  if (mountsOf(disk).some((mountPoint) => isBelow(realPath, mountPoint))) {
    return makeProblem('image-on-disk', { values: { path: realPath } });
  }
  const { sizeBytes } = disk.identity;
  if (image.sizeBytes <= sizeBytes) return null;
  return makeProblem('image-too-large', {
    values: { imageBytes: image.sizeBytes, sizeDiskBytes: sizeBytes },
  });
}
