import type { BigIntStats } from 'node:fs';
import { subvolumeInode } from '../drift/find-system.ts';

/** Whether it is the top of a subvolume: that has its own inode number, and nothing else in btrfs has. */
export function isSubvolumeTop(stats: BigIntStats): boolean {
  return stats.isDirectory() && stats.ino === BigInt(subvolumeInode);
}
