/**
 * Writing an ISO image to a USB stick: what is asked for, what is proposed, and what came of it. As with
 * an install, the person confirms one proposal, whose hash is quoted when it is carried out.
 */
import { z } from '../zod.ts';
import { diskSchema } from '../disks/disk.ts';
import { diskSelectorSchema } from '../spec/spec.ts';

/** An absolute path without NUL, as the person gave it. */
const pathSchema = z
  .string()
  .max(4096)
  .regex(/^\/[^\0]*$/);

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** How a computer can start from the image when it stands on a stick. */
export const imageBootSchema = z.strictObject({
  /** An El Torito boot record: starts as a disc. */
  hasElTorito: z.boolean(),
  /** A partition table in front (an "isohybrid" image): without one most firmware starts no stick. */
  table: z.enum(['gpt', 'dos']).nullable(),
});
export type ImageBoot = z.infer<typeof imageBootSchema>;

export const stickImageSchema = z.strictObject({
  path: pathSchema,
  sizeBytes: z.int().positive(),
  /** Milliseconds since the epoch: another file at the same place is another image. */
  modifiedMs: z.number(),
  /** Volume label (ISO 9660, ECMA-119 8.4.7). */
  label: z.string().max(128).nullable(),
  boot: imageBootSchema,
  /** From the file beside it, IMAGE.sha256; null where there is none. */
  expectedHash: sha256Schema.nullable(),
});
export type StickImage = z.infer<typeof stickImageSchema>;

export const stickRequestSchema = z.strictObject({
  image: pathSchema,
  disk: diskSelectorSchema,
  /** The person asked for a disk that is neither removable nor on USB. */
  allowsFixed: z.boolean(),
});
export type StickRequest = z.infer<typeof stickRequestSchema>;

export const stickStepIds = ['check', 'unmount', 'write', 'flush', 'verify'] as const;
export const stickStepIdSchema = z.enum(stickStepIds);
export type StickStepId = z.infer<typeof stickStepIdSchema>;

export const stickProposalSchema = z.strictObject({
  image: stickImageSchema,
  disk: diskSchema,
  /** Mount points of this very disk that are given back first, the deepest first. */
  unmounts: z.array(z.string().max(4096)).max(512),
  steps: z.array(stickStepIdSchema),
  /** SHA-256 of the request and of all the above. */
  hash: sha256Schema,
});
export type StickProposal = z.infer<typeof stickProposalSchema>;

export const stickResultSchema = z.strictObject({
  writtenBytes: z.int().positive(),
  /** Of what was written, and of what was read back: they are the same. */
  sha256: sha256Schema,
  /** The file beside the image said the same. */
  wasChecksumKnown: z.boolean(),
});
export type StickResult = z.infer<typeof stickResultSchema>;
