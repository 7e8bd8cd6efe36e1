/**
 * The install spec: a small document that says which disk, and what shall be on it. The window writes
 * one, the command line reads one, and the plan is compiled from nothing else. It never holds a secret.
 *
 * The descriptions are what docs/install-spec.md is generated from, with the JSON Schema beside it.
 */
import { z } from '../zod.ts';
import { diskIdentitySchema } from '../disks/disk.ts';
import { GIB } from '../sizes/units.ts';
import { systemSchema } from './system.ts';

export const diskSelectorSchema = z
  .strictObject({
    ...diskIdentitySchema.partial().shape,
    sizeBytes: diskIdentitySchema.shape.sizeBytes,
    logicalSectorBytes: diskIdentitySchema.shape.logicalSectorBytes,
  })
  .refine((disk) => disk.byId != null || disk.node !== undefined, {
    error: 'names no disk: give byId or node',
  })
  .describe(
    'What the disk must be. Size and sector size are always named, because the plan is computed from ' +
      'them; of the rest, everything that is given must match, and together it must single out one disk.',
  );
export type DiskSelector = z.infer<typeof diskSelectorSchema>;

/** No dash in a mapping name, because systemd unit names escape it. */
const mappingName = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/);
const partitionBytes = z
  .int()
  .min(1)
  .max(1024 * GIB)
  .describe('In bytes; a partition is rounded up to whole MiB.');

export const swapSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }).describe('No swap.'),
    z
      .strictObject({
        kind: z.literal('file'),
        sizeBytes: partitionBytes,
        hibernation: z.boolean().describe('Set the system up so that it can hibernate.'),
      })
      .describe(
        'A file on a subvolume of its own inside the encrypted btrfs; it survives a power-off, so the ' +
          'system can hibernate.',
      ),
    z
      .strictObject({ kind: z.literal('random-key-partition'), sizeBytes: partitionBytes })
      .describe(
        'A partition that gets a new random key at each boot: secret, but nothing survives in it.',
      ),
    z
      .strictObject({ kind: z.literal('plain-partition'), sizeBytes: partitionBytes })
      .describe('An unencrypted partition: whatever memory held can be read from it later.'),
  ])
  .describe('Where memory that is not needed just now goes.');
export type Swap = z.infer<typeof swapSchema>;

export const subvolumeRoleSchema = z.enum(['root', 'home', 'nix', 'persist', 'log', 'own']);
export type SubvolumeRole = z.infer<typeof subvolumeRoleSchema>;

const subvolumeName = z
  .string()
  .regex(/^[A-Za-z0-9_@][A-Za-z0-9._@-]{0,63}$/)
  .refine((name) => !['root-blank', 'old_roots', 'root-new', 'swap'].includes(name), {
    error: 'is a name that Tidemark keeps for itself',
  });

export const subvolumeSchema = z
  .strictObject({
    role: subvolumeRoleSchema.describe('What it is for; `own` is one that you add.'),
    name: subvolumeName.describe('Its name at the top level of the file system.'),
    mountPoint: z
      .string()
      .regex(/^\/$|^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@+-]+)+$/)
      .max(255)
      .describe(
        'Absolute, without `.` and `..`, double slashes, and a slash at the end. For every role but ' +
          '`own` it is fixed.',
      ),
  })
  .describe('A subvolume of the btrfs.');
export type Subvolume = z.infer<typeof subvolumeSchema>;

export const compressionSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('zstd'),
        level: z.int().min(1).max(15).describe('As btrfs(5): higher is smaller and slower.'),
      })
      .describe('Small and fast: what the window proposes.'),
    z.strictObject({ kind: z.literal('lzo') }).describe('Less work for slow processors.'),
    z.strictObject({ kind: z.literal('none') }).describe('No compression.'),
  ])
  .describe('How files are compressed as they are written.');
export type Compression = z.infer<typeof compressionSchema>;

export const encryptionSchema = z
  .strictObject({
    mapping: mappingName.describe('The name of the opened container below /dev/mapper.'),
    label: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,47}$/)
      .describe('Label of the LUKS2 container.'),
    discard: z
      .boolean()
      .describe(
        'Pass discards through: SSDs stay fast, but an onlooker can see which sectors are unused.',
      ),
    recoveryKey: z
      .boolean()
      .optional()
      .describe('Whether a recovery key opens a second key slot; left out: no.'),
    pbkdf: z
      .strictObject({
        memoryKiB: z
          .int()
          .min(32)
          .max(4_194_304)
          .optional()
          .describe('Memory that one guess costs, in KiB.'),
        iterationTimeMs: z
          .int()
          .min(1)
          .max(60_000)
          .optional()
          .describe('Time that one guess costs on this machine, in milliseconds.'),
      })
      .optional()
      .describe(
        'How the passphrase is made into a key; what is left out is for cryptsetup to measure.',
      ),
  })
  .describe('The encrypted container, LUKS2.');
export type Encryption = z.infer<typeof encryptionSchema>;

export const layoutSchema = z
  .strictObject({
    kind: z
      .literal('whole-disk')
      .describe('The whole disk becomes ours; other layouts will be other kinds.'),
    efi: z
      .strictObject({
        sizeBytes: partitionBytes,
        label: z
          .string()
          .regex(/^[A-Z0-9_-]{1,11}$/)
          .describe('Label of the FAT file system: upper case (mkfs.fat(8)).'),
      })
      .describe('The EFI partition: boot loader, and kernel and initrd of each generation.'),
    swap: swapSchema,
  })
  .describe(
    'The partitions: EFI, swap where it is a partition, and the container over all the rest.',
  );
export type Layout = z.infer<typeof layoutSchema>;

export const btrfsSchema = z
  .strictObject({
    label: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,64}$/)
      .describe('Label of the file system.'),
    compression: compressionSchema,
    noatime: z.boolean().describe('Do not note when a file was last read.'),
    subvolumes: z
      .array(subvolumeSchema)
      .min(3)
      .max(32)
      .describe('Roles `root`, `nix` and `persist` are needed.'),
  })
  .describe('The file system inside the container.');
export type Btrfs = z.infer<typeof btrfsSchema>;

export const installSpecSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format.'),
    disk: diskSelectorSchema,
    layout: layoutSchema,
    encryption: encryptionSchema,
    btrfs: btrfsSchema,
    system: systemSchema
      .optional()
      .describe(
        'The NixOS to install; without it the disk is made ready and mounted, and nothing is installed.',
      ),
  })
  .describe('What is done to which disk, and what is installed there. It never holds a secret.');
export type InstallSpec = z.infer<typeof installSpecSchema>;
