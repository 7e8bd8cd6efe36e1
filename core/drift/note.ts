/**
 * What the watching service leaves for the desktop: how much has gathered on the root, in a file that
 * anybody may read (`/run/tidemark/drift.json`). So the tray needs no rights and asks nothing. It holds
 * numbers, and names of places of the system that are known to be precious, never of a person's files.
 */
import { z } from '../zod.ts';
import { driftTotalsSchema } from './scan.ts';

export const driftNotePath = '/run/tidemark/drift.json';

export const driftNoteSchema = z.strictObject({
  format: z.literal(1),
  /** When the root was last looked at, ms since the epoch. */
  atMs: z.number(),
  bootId: z.string().max(64),
  /** Generation of the root then: while it stays, nothing has to be read again. */
  generation: z.int().nonnegative(),
  open: driftTotalsSchema,
  /** How many precious places are not kept. */
  precious: z.int().nonnegative(),
  /** The first of them, for display: escaped already. */
  preciousNames: z.array(z.string().max(512)).max(5),
});
export type DriftNote = z.infer<typeof driftNoteSchema>;
