/** Roots of earlier boots, and what can be brought back from them. */
import { z } from '../zod.ts';
import { pathBytesSchema } from '../drift/path-bytes.ts';
import { entryFactsSchema, previewSchema } from '../drift/details.ts';

export const earlierRootSchema = z.strictObject({
  /** Its name in the folder of old roots. */
  name: z.string().min(1).max(255),
  /** When it was rolled back, ms since the epoch; null where only its name is known. */
  rolledBackAtMs: z.number().nullable(),
  bootId: z.string().max(64).nullable(),
  /** Bytes that only this root holds; null until they were counted. */
  exclusiveBytes: z.number().nonnegative().nullable(),
  isReadOnly: z.boolean(),
  /** It was put away at the boot that runs now: "what did the last boot take?". */
  isNewest: z.boolean(),
});
export type EarlierRoot = z.infer<typeof earlierRootSchema>;

/** One version of a path: the same in several roots counts once. */
export const versionSchema = z.strictObject({
  /** Roots that hold it, the newest first; `null` is the running root. */
  roots: z.array(z.string().max(255).nullable()).min(1),
  facts: entryFactsSchema,
  /** Whether it is what lies at the path now. */
  isPresent: z.boolean(),
});
export type Version = z.infer<typeof versionSchema>;

/** Where to bring it: beside the present one under a new name, to its place, or to what is kept. */
export const restoreTargetSchema = z.enum(['new-name', 'place', 'kept']);
export type RestoreTarget = z.infer<typeof restoreTargetSchema>;

export const restoreRequestSchema = z.strictObject({
  root: z.string().min(1).max(255),
  path: pathBytesSchema,
  target: restoreTargetSchema,
});
export type RestoreRequest = z.infer<typeof restoreRequestSchema>;

export const restoreResultSchema = z.strictObject({
  /** Where it lies now. */
  path: pathBytesSchema,
  entries: z.int().nonnegative(),
  bytes: z.number().nonnegative(),
  /** What lay at the place before, put aside; null when nothing did. */
  formerAt: pathBytesSchema.nullable(),
});
export type RestoreResult = z.infer<typeof restoreResultSchema>;

export const versionComparisonSchema = z.strictObject({
  // oxlint-disable-next-line unicorn/no-thenable -- a value to show, never a function
  then: previewSchema,
  now: previewSchema.nullable(),
  thenFacts: entryFactsSchema,
  nowFacts: entryFactsSchema.nullable(),
});
export type VersionComparison = z.infer<typeof versionComparisonSchema>;
