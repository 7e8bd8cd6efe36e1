import type { DiskIdentity } from './disk.ts';

/** The short name that has to be typed before a disk is erased, such as nvme0n1. */
export function shortDiskName({ node }: Pick<DiskIdentity, 'node'>): string {
  return node.replace(/^\/dev\//, '');
}
