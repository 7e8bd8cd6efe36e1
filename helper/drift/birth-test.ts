import { lstatSync } from 'node:fs';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { IsSameBirth } from '../../core/drift/tree/moved-and-gone.ts';
import type { Sides } from './scan.ts';

/**
 * Compares births on both sides. Where they cannot be told (a path longer than the kernel takes at once,
 * something that has vanished), the same inode and kind must do.
 */
export function birthTest(sides: Sides): IsSameBirth {
  return (path, blankPath) => {
    const now = birthOf(sides.root, path);
    const then = birthOf(sides.blank, blankPath);
    return now === null || then === null || now === then;
  };
}

function birthOf(folder: string, path: PathBytes): bigint | null {
  const bytes = Buffer.concat([Buffer.from(folder), Buffer.from(path, 'latin1')]);
  try {
    return lstatSync(bytes, { bigint: true }).birthtimeNs;
  } catch {
    return null;
  }
}
