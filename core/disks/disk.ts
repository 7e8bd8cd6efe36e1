/**
 * A disk as the program speaks of it: assembled from `lsblk`, `blkid`, `udevadm` and sysfs by the
 * helper, shown by the window, bound into the install spec by its identity.
 */
import { z } from '../zod.ts';
import { messageSchema } from '../messages/message.ts';

const text = z.string().max(512);

/** Logical sector sizes that GPT disks come with, in bytes. */
export const sectorBytesSchema = z.union([z.literal(512), z.literal(4096)]);
export type SectorBytes = z.infer<typeof sectorBytesSchema>;

/**
 * Everything that tells one disk from another. A null means that the disk does not report it, which
 * is itself part of the identity: a disk that reported no serial must not have one later.
 */
export const diskIdentitySchema = z.strictObject({
  node: z
    .string()
    .regex(/^\/dev\/[A-Za-z0-9!._-]{1,64}$/)
    .describe(
      'Kernel node when it was read, such as /dev/nvme0n1. Never enough by itself: names move.',
    ),
  /**
   * udev writes only these characters into link names (libudev, util_replace_chars); a slash or a lone
   * dot never.
   */
  byId: z
    .string()
    .regex(/^(?!\.{1,2}$)[A-Za-z0-9#+.:=@_\\-]{1,255}$/)
    .nullable()
    .describe('The most telling /dev/disk/by-id link, without the folder.'),
  serial: text.nullable().describe('Serial number.'),
  wwn: text.nullable().describe('World wide name.'),
  model: text.nullable().describe('Model, as the disk reports it.'),
  transport: text.nullable().describe('How it is connected, as lsblk names it: nvme, sata, usb.'),
  sizeBytes: z.int().positive().describe('Size of the whole disk, in bytes.'),
  /** 512 also for sizes that are not supported: such a disk is excluded, and the reason says more. */
  logicalSectorBytes: sectorBytesSchema.describe('Logical sector size, in bytes.'),
  tableId: text.nullable().describe('Identifier of the partition table (PTUUID).'),
  diskSequence: z
    .int()
    .nonnegative()
    .nullable()
    .describe('The kernel’s disk sequence number: new for every disk that appears.'),
  edgesHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('SHA-256, hexadecimal, of the first and the last MiB.'),
});
export type DiskIdentity = z.infer<typeof diskIdentitySchema>;

/** What a stretch of a disk is for, by role rather than by file system. */
export const segmentRoleSchema = z.enum([
  'efi',
  'luks',
  'swap',
  'btrfs',
  'linux',
  'windows',
  'other',
  'unknown',
  'free',
]);
export type SegmentRole = z.infer<typeof segmentRoleSchema>;

/**
 * One partition, one gap, or (number null, role not free) a file system on the bare disk; the latter
 * with role `unknown` where something is there that cannot be made out. Ordered by start. Partitions
 * overlap only where the table itself says so, as on disks that an ISO image was written to.
 */
export const segmentSchema = z.strictObject({
  number: z.int().positive().nullable(),
  node: text.nullable(),
  startBytes: z.int().nonnegative(),
  sizeBytes: z.int().positive(),
  role: segmentRoleSchema,
  /** GPT partition name. */
  name: text.nullable(),
  /** File system, container or signature type as blkid names it. */
  type: text.nullable(),
  label: text.nullable(),
  mountPoints: z.array(z.string().max(4096)).max(64),
});
export type Segment = z.infer<typeof segmentSchema>;

/** Why a disk cannot be chosen, most serious first. */
export const exclusionKindSchema = z.enum([
  'live-system',
  'own-earlier-run',
  'mounted',
  'swap',
  'held',
  'multi-device',
  'read-only',
  'too-small',
  'unsupported-sectors',
  'ambiguous',
  'unreadable',
]);
export type ExclusionKind = z.infer<typeof exclusionKindSchema>;

export const exclusionSchema = z.strictObject({
  kind: exclusionKindSchema,
  reason: messageSchema,
  remedy: messageSchema,
});
export type Exclusion = z.infer<typeof exclusionSchema>;

export const diskSchema = z.strictObject({
  identity: diskIdentitySchema,
  vendor: text.nullable(),
  isRemovable: z.boolean(),
  isRotational: z.boolean(),
  /** Partition table type as the tools name it, or null for none. */
  table: z.enum(['gpt', 'dos', 'other']).nullable(),
  segments: z.array(segmentSchema).max(512),
  /**
   * True when nothing was found: no table, no signature, and only zeros in the first and the last MiB.
   * Bytes without a signature are content too: an encrypted volume without a header looks like that.
   */
  isEmpty: z.boolean(),
  exclusion: exclusionSchema.nullable(),
});
export type Disk = z.infer<typeof diskSchema>;

/** What the helper knows of the machine that it runs on. */
export const machineSchema = z.strictObject({
  /** Installed memory in bytes (MemTotal). */
  memoryBytes: z.int().positive(),
  firmware: z.enum(['efi', 'bios']),
  isLiveImage: z.boolean(),
  isRehearsal: z.boolean(),
  kernel: text,
});
export type Machine = z.infer<typeof machineSchema>;
