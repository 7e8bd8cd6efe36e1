import type { DiskSelector } from '../spec/spec.ts';

/**
 * The node by which a plan names its disk: the by-id link where there is one, because it cannot move to
 * another disk when kernel names are given out anew.
 */
export function deviceNode(disk: Pick<DiskSelector, 'byId' | 'node'>): string {
  if (disk.byId != null) return `/dev/disk/by-id/${disk.byId}`;
  return disk.node ?? '';
}

/**
 * The node of a partition. Links get `-partN` (udev's 60-persistent-storage.rules); kernel names that
 * end in a digit get `pN`, others `N` (the kernel's disk_name).
 */
export function partitionNode(device: string, number: number): string {
  if (device.startsWith('/dev/disk/by-')) return `${device}-part${number}`;
  return /\d$/.test(device) ? `${device}p${number}` : `${device}${number}`;
}
