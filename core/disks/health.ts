/** How a disk says that it is (S.M.A.R.T.): read by smartctl(8), never asked to test anything. */
import { z } from '../zod.ts';

const count = z.int().nonnegative().nullable();

export const diskHealthSchema = z.strictObject({
  /**
   * `failing`: the disk itself expects to fail. `worn`: it says that it is well, but it has lost sectors
   * or used up its rated life.
   */
  state: z.enum(['passed', 'worn', 'failing', 'unknown']),
  /** Why it is unknown; null otherwise. */
  reason: z.enum(['no-tool', 'unsupported', 'unreadable']).nullable(),
  /** Used-up part of the rated life; may exceed 100. */
  percentageUsed: count,
  reallocatedSectors: count,
  /** Sectors that could not be read and wait to be written again. */
  pendingSectors: count,
  mediaErrors: count,
  temperatureCelsius: z.int().nullable(),
  powerOnHours: count,
});
export type DiskHealth = z.infer<typeof diskHealthSchema>;

/** The health of the disk at a node. */
export const foundHealthSchema = z.strictObject({
  node: z.string().max(512),
  health: diskHealthSchema,
});
export type FoundHealth = z.infer<typeof foundHealthSchema>;
