/** What speaks for or against installing now. */
import { messageSchema } from '../messages/message.ts';
import { z } from '../zod.ts';

export const preflightItemSchema = z.strictObject({
  id: z.enum([
    'firmware',
    'secure-boot',
    'memory',
    'room',
    'disk',
    'network',
    'power',
    'clock',
    'release',
    'medium',
  ]),
  /** `blocking` only for what cannot work; `unknown` where the machine does not say. */
  state: z.enum(['good', 'warning', 'blocking', 'unknown']),
  /** What was found, with numbers. */
  finding: messageSchema,
  /** What it means or what to do; null when all is well. */
  remedy: messageSchema.nullable(),
});
export type PreflightItem = z.infer<typeof preflightItemSchema>;
