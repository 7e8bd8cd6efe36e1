/** What a scan found, in numbers. The tree itself stays in the helper. */
import { z } from '../zod.ts';
import { problemSchema } from '../errors/problem.ts';
import { driftSystemSchema } from './system.ts';
import { explanationKindSchema } from './explanation.ts';

const count = z.int().nonnegative();
const bytes = z.number().nonnegative();

/** What is compared with the blank snapshot: the running root, or that of an earlier boot. */
export const scanSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('root') }),
  /** By its name in the folder of old roots. */
  z.strictObject({ kind: z.literal('earlier-root'), name: z.string().min(1).max(255) }),
]);
export type ScanSubject = z.infer<typeof scanSubjectSchema>;

export const driftTotalsSchema = z.strictObject({
  /** Entries other than directories; a file with several names counts once. */
  files: count,
  directories: count,
  /** Apparent size in bytes, hard links once. */
  bytes,
  /** Distinct places: what one would keep or ignore as one thing. */
  places: count,
});
export type DriftTotals = z.infer<typeof driftTotalsSchema>;

export const driftGroupSchema = driftTotalsSchema.extend({ kind: explanationKindSchema });
export type DriftGroup = z.infer<typeof driftGroupSchema>;

export const driftSummarySchema = z.strictObject({
  /** Names this scan in later requests; a newer scan of the same subject makes it void. */
  scanId: z.int().positive(),
  subject: scanSubjectSchema,
  system: driftSystemSchema,
  /** Milliseconds since the epoch. */
  scannedAtMs: z.number(),
  tookMs: z.number().nonnegative(),
  /** Generation of the subvolume that was read; the same number means that nothing has changed. */
  generation: count,
  /** The earlier result was given again, because the generation had not moved. */
  isUnchanged: z.boolean(),
  /** What could not be read: the result is partial. Empty means complete. */
  problems: z.array(problemSchema).max(100),
  /** What would be lost and is not known to be unimportant (`openKinds`). */
  open: driftTotalsSchema,
  groups: z.array(driftGroupSchema),
  /** Things of the blank snapshot that are gone from the root; the next boot brings them back. */
  deleted: count,
  /** Names of the first precious places, for the sentence: what they are. */
  precious: z
    .array(z.strictObject({ path: z.string().max(65_536), entryId: z.string().max(64).nullable() }))
    .max(20),
});
export type DriftSummary = z.infer<typeof driftSummarySchema>;
