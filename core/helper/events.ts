import { z } from '../zod.ts';
import { problemSchema } from '../errors/problem.ts';

/** What happens while a run goes on. `atMs` is milliseconds since the epoch. */
export const runEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run-started'), atMs: z.number(), steps: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('step-started'), atMs: z.number(), stepId: z.string() }),
  z.strictObject({ kind: z.literal('step-finished'), atMs: z.number(), stepId: z.string() }),
  /** Done by the earlier run that this one continues. */
  z.strictObject({ kind: z.literal('step-skipped'), atMs: z.number(), stepId: z.string() }),
  z.strictObject({
    kind: z.literal('step-failed'),
    atMs: z.number(),
    stepId: z.string(),
    problem: problemSchema,
  }),
  /** A command as it could be typed, or a line that a tool printed. */
  z.strictObject({
    kind: z.literal('log'),
    atMs: z.number(),
    stepId: z.string().nullable(),
    source: z.enum(['command', 'stdout', 'stderr', 'note']),
    text: z.string().max(4096),
  }),
  /** The person asked to stop; the run goes on to the next point where it may. */
  z.strictObject({ kind: z.literal('cancel-accepted'), atMs: z.number() }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
