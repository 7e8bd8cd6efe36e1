/**
 * The install spec: a small document that says which disk, and what shall be on it. The window writes
 * one, the command line reads one, and the plan is compiled from nothing else. It never holds a secret.
 */
import { z } from '../zod.ts';
import { diskIdentitySchema, sectorBytesSchema } from '../disks/disk.ts';
import { GIB } from '../sizes/units.ts';
import { systemSchema } from './system.ts';

/**
 * The disk: what it must be. Size and sector size are always named, because the plan is computed from
 * them; of the rest, everything that is given must match, and together it must single out one disk.
 */
export const diskSelectorSchema = z
  .strictObject({
    ...diskIdentitySchema.partial().shape,
    sizeBytes: z.int().positive(),
    logicalSectorBytes: sectorBytesSchema,
  })
  .refine((disk) => disk.byId != null || disk.node !== undefined, {
    error: 'names no disk: give byId or node',
  });
export type DiskSelector = z.infer<typeof diskSelectorSchema>;

/** Names that end up as kernel mapping names: no dash, because systemd unit names escape it. */
const mappingName = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/);
const partitionBytes = z
  .int()
  .min(1)
  .max(1024 * GIB);

export const swapSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** A file on its own subvolume inside the encrypted btrfs; survives a power-off, so it can hibernate. */
  z.strictObject({ kind: z.literal('file'), sizeBytes: partitionBytes, hibernation: z.boolean() }),
  /** A partition that gets a new random key at each boot: secret, but nothing survives in it. */
  z.strictObject({ kind: z.literal('random-key-partition'), sizeBytes: partitionBytes }),
  /** An unencrypted partition: whatever memory held can be read from it later. */
  z.strictObject({ kind: z.literal('plain-partition'), sizeBytes: partitionBytes }),
]);
export type Swap = z.infer<typeof swapSchema>;

export const subvolumeRoleSchema = z.enum(['root', 'home', 'nix', 'persist', 'log', 'own']);
export type SubvolumeRole = z.infer<typeof subvolumeRoleSchema>;

const subvolumeName = z
  .string()
  .regex(/^[A-Za-z0-9_@][A-Za-z0-9._@-]{0,63}$/)
  .refine((name) => !['root-blank', 'old_roots', 'root-new', 'swap'].includes(name), {
    error: 'is a name that Tidemark keeps for itself',
  });

export const subvolumeSchema = z.strictObject({
  role: subvolumeRoleSchema,
  name: subvolumeName,
  /** Absolute, without `.`/`..` parts, double or trailing slashes. */
  mountPoint: z
    .string()
    .regex(/^\/$|^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@+-]+)+$/)
    .max(255),
});
export type Subvolume = z.infer<typeof subvolumeSchema>;

export const compressionSchema = z.discriminatedUnion('kind', [
  /** btrfs accepts zstd levels 1 to 15 (btrfs(5)). */
  z.strictObject({ kind: z.literal('zstd'), level: z.int().min(1).max(15) }),
  z.strictObject({ kind: z.literal('lzo') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type Compression = z.infer<typeof compressionSchema>;

export const encryptionSchema = z.strictObject({
  mapping: mappingName,
  /** LUKS2 label (cryptsetup --label). */
  label: z.string().regex(/^[A-Za-z0-9._-]{1,47}$/),
  /** Pass discards through: SSDs stay fast, but an onlooker can see which sectors are unused. */
  discard: z.boolean(),
  /** Left to cryptsetup's own measuring unless set. */
  pbkdf: z
    .strictObject({
      /** cryptsetup takes 32 KiB to 4 GiB. */
      memoryKiB: z.int().min(32).max(4_194_304).optional(),
      iterationTimeMs: z.int().min(1).max(60_000).optional(),
    })
    .optional(),
});
export type Encryption = z.infer<typeof encryptionSchema>;

export const layoutSchema = z.strictObject({
  /** The whole disk becomes ours; other layouts will be other kinds. */
  kind: z.literal('whole-disk'),
  efi: z.strictObject({
    sizeBytes: partitionBytes,
    /** FAT label: at most 11 characters, upper case (mkfs.fat(8)). */
    label: z.string().regex(/^[A-Z0-9_-]{1,11}$/),
  }),
  swap: swapSchema,
});
export type Layout = z.infer<typeof layoutSchema>;

export const btrfsSchema = z.strictObject({
  label: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  compression: compressionSchema,
  noatime: z.boolean(),
  subvolumes: z.array(subvolumeSchema).min(3).max(32),
});
export type Btrfs = z.infer<typeof btrfsSchema>;

export const installSpecSchema = z.strictObject({
  version: z.literal(1),
  disk: diskSelectorSchema,
  layout: layoutSchema,
  encryption: encryptionSchema,
  btrfs: btrfsSchema,
  /** The NixOS to install; without it the disk is made ready and mounted, and nothing is installed. */
  system: systemSchema.optional(),
});
export type InstallSpec = z.infer<typeof installSpecSchema>;
