import type { Content } from './content.ts';
import type { SegmentRole } from './disk.ts';

/** Partition types that say what a partition is whatever is in it; GPT GUIDs and MBR types. */
const rolesByEntryType: Readonly<Record<string, SegmentRole>> = {
  'c12a7328-f81f-11d2-ba4b-00a0c93ec93b': 'efi',
  '0xef': 'efi',
};

/** Types that say what an otherwise unreadable partition was made for. */
const fallbackRoles: Readonly<Record<string, SegmentRole>> = {
  // Microsoft: reserved, basic data, recovery, LDM metadata, LDM data, storage spaces.
  'e3c9e316-0b5c-4db8-817d-f92df00215ae': 'windows',
  'ebd0a0a2-b9e5-4433-87c0-68b6b72699c7': 'windows',
  'de94bba4-06d1-4d40-a16a-bfd50179d6ac': 'windows',
  '5808c8aa-7e8f-42e0-85d2-e1e90434cfb3': 'windows',
  'af9b60a0-1431-4f62-bc68-3311714a69ad': 'windows',
  'e75caf8f-f680-4cee-afa3-b001e56efc2d': 'windows',
  '0x7': 'windows',
  '0x27': 'windows',
  // BIOS boot.
  '21686148-6449-6e6f-744e-656564454649': 'other',
};

const rolesByContent: Readonly<Record<string, SegmentRole>> = {
  crypto_LUKS: 'luks',
  swap: 'swap',
  swsuspend: 'swap',
  btrfs: 'btrfs',
  ntfs: 'windows',
  ReFS: 'windows',
  BitLocker: 'windows',
  ext2: 'linux',
  ext3: 'linux',
  ext4: 'linux',
  xfs: 'linux',
  f2fs: 'linux',
  jfs: 'linux',
  reiserfs: 'linux',
  nilfs2: 'linux',
  bcachefs: 'linux',
  bcache: 'linux',
  zfs_member: 'linux',
  LVM2_member: 'linux',
  linux_raid_member: 'linux',
  squashfs: 'linux',
  erofs: 'linux',
  vfat: 'other',
  exfat: 'other',
  iso9660: 'other',
  udf: 'other',
  hfs: 'other',
  hfsplus: 'other',
  apfs: 'other',
  ufs: 'other',
};

/** MBR entries that only hold other partitions. */
const extendedTypes: ReadonlySet<string> = new Set(['0x5', '0xf', '0x85']);

export function isExtendedEntry({ entryType }: Content): boolean {
  return entryType !== null && extendedTypes.has(entryType);
}

/**
 * What a partition or a bare disk is for: first what its entry says for certain, then what is found in
 * it, then what it was made for. Signatures that are not in the list are `unknown`.
 */
export function roleOf({ entryType, type }: Content): SegmentRole {
  const entry = entryType ?? '';
  const certain = rolesByEntryType[entry];
  if (certain !== undefined) return certain;
  if (type !== null) return rolesByContent[type] ?? 'unknown';
  return fallbackRoles[entry] ?? 'unknown';
}
