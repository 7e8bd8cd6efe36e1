/** Whether opt-in state works as it should on this machine: one finding for each thing looked at. */
import { z } from '../zod.ts';
import { messageSchema } from '../messages/message.ts';

export const findingSchema = z.strictObject({
  /** What was looked at: `rollback-of-this-boot`, `root-parent`, `free-space`, … */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  state: z.enum(['good', 'note', 'warning', 'bad', 'unknown']),
  /** What was found, in one sentence: `health.<id>.<case>`. */
  sentence: messageSchema,
  /** What to do about it; null when there is nothing to do. */
  remedy: messageSchema.nullable(),
  /** Commands to type for the remedy, exactly. */
  commands: z.array(z.string().max(4096)).max(16),
});
export type Finding = z.infer<typeof findingSchema>;
