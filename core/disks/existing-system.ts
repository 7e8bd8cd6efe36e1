/**
 * Which operating system a partition, or a file system on a bare disk, belongs to: as far as that can
 * be said without writing and without a key.
 */
import { z } from '../zod.ts';

const name = z.string().min(1).max(128);

export const existingSystemSchema = z.discriminatedUnion('kind', [
  /** As the system calls itself (PRETTY_NAME, os-release(5)). */
  z.strictObject({ kind: z.literal('linux'), name }),
  z.strictObject({ kind: z.literal('windows') }),
  /** Windows' own tools to repair or reset itself. */
  z.strictObject({ kind: z.literal('windows-recovery') }),
  z.strictObject({ kind: z.literal('bitlocker') }),
  z.strictObject({ kind: z.literal('macos') }),
  /** A container that this program made: by its label. */
  z.strictObject({ kind: z.literal('own-container') }),
  /** Any other encrypted container. */
  z.strictObject({ kind: z.literal('sealed') }),
  /** An EFI partition, by the folders of those who start from it. */
  z.strictObject({ kind: z.literal('boot'), starts: z.array(name).min(1).max(12) }),
]);
export type ExistingSystem = z.infer<typeof existingSystemSchema>;

/** A system and the device node that it is on. */
export const foundSystemSchema = z.strictObject({
  node: z.string().max(512),
  system: existingSystemSchema,
});
export type FoundSystem = z.infer<typeof foundSystemSchema>;

/** What was seen inside a file system, before anybody says what it means. */
export const evidenceSchema = z.strictObject({
  /** Text of os-release, cut to 16 KiB. */
  osRelease: z.string().max(16_384).nullable(),
  /** /etc/NIXOS is there: a NixOS whose os-release lies in a store elsewhere. */
  isNixos: z.boolean(),
  hasWindows: z.boolean(),
  hasMacos: z.boolean(),
  /** Names of the folders in EFI, as they are spelt there. */
  efiFolders: z.array(z.string().max(255)).max(64),
});
export type Evidence = z.infer<typeof evidenceSchema>;
