/**
 * A sentence for people that is not text yet: an id in the catalogues and the values to fill in.
 * Plans, exclusions, checks and problems carry these, so that the window, the command line and the
 * journal say the same thing in the reader's language.
 */
import { z } from '../zod.ts';

export const messageSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]{1,80}$/),
  values: z.record(z.string().max(40), z.union([z.string().max(4096), z.number()])),
});
export type Message = z.infer<typeof messageSchema>;
