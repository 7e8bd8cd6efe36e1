/**
 * How a machine with opt-in state is set up, as the drift manager needs to know it. Found by looking
 * (`drift-system`), whether our installer, our module alone or a person's own hands made it.
 */
import { z } from '../zod.ts';

/** Names of subvolumes on the top level that are safe in a path; the module asks for the same. */
export const subvolumeNameSchema = z.string().regex(/^[A-Za-z0-9@_][A-Za-z0-9@_.-]*$/);

export const driftSystemSchema = z.strictObject({
  /** The block device of the file system as it is mounted at `/`: `/dev/mapper/enc`. */
  device: z.string().max(4096),
  /** UUID of the btrfs file system. */
  uuid: z.string().max(64),
  /** The subvolume of the top level that `/` is, without a leading slash: `root`. */
  root: subvolumeNameSchema,
  /** The read-only snapshot that it is compared with; null when there is none that could be it. */
  blank: subvolumeNameSchema.nullable(),
  /** Read-only snapshots of the top level that a person may choose from. */
  candidates: z.array(subvolumeNameSchema).max(64),
  /** Where what is kept lies: a mounted folder of the same file system; null when there is none. */
  persist: z.string().max(4096).nullable(),
  /** Our own list of what is kept; null where our module is not in use. */
  persistFile: z.string().max(4096).nullable(),
  /** The folder on the top level in which earlier roots lie; null when there is none. */
  oldRoots: z.string().max(255).nullable(),
  /** Our module's marks are there, it was found by its shape, or the person chose the snapshot. */
  setUpBy: z.enum(['module', 'found', 'chosen']),
});
export type DriftSystem = z.infer<typeof driftSystemSchema>;
