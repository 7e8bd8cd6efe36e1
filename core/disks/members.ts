import type { Content } from './content.ts';

/** Parts of something that spans several devices, or that other tools take up by themselves. */
export type MemberSort = 'btrfs' | 'raid' | 'lvm' | 'zfs' | 'bcache' | 'bcachefs';

const sorts: readonly (readonly [RegExp, MemberSort])[] = [
  [/\bzfs_member\b/, 'zfs'],
  [/\bLVM[12]_member\b/, 'lvm'],
  [/\bbcachefs\b/, 'bcachefs'],
  [/\bbcache\b/, 'bcache'],
  // linux_raid_member, isw_raid_member, ddf_raid_member and the other firmware RAIDs.
  [/\b\w+_raid_member\b/, 'raid'],
];

/**
 * What a device is a member of, also when it is not active, or null.
 *
 * @param btrfsDevices number of devices that the btrfs on it names, where there is one
 */
export function memberSort({ type }: Content, btrfsDevices: number | undefined): MemberSort | null {
  if (btrfsDevices !== undefined && btrfsDevices > 1) return 'btrfs';
  return sorts.find(([pattern]) => pattern.test(type ?? ''))?.[1] ?? null;
}
