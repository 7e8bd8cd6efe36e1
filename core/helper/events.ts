import { z } from '../zod.ts';
import { problemSchema } from '../errors/problem.ts';

/** How far a step is that can say so. */
export const progressSchema = z.strictObject({
  done: z.number().nonnegative(),
  /** Never below `done`; null while nobody can know. */
  total: z.number().nonnegative().nullable(),
  unit: z.enum(['bytes', 'items']),
  /** What is being worked on: a package's name. */
  item: z.string().max(256).nullable(),
  /** Bytes a second over the last moments; null where it says nothing. */
  bytesPerSecond: z.number().nonnegative().nullable(),
  /** Counts for people: what is finished and what is known to come. */
  copied: z.int().nonnegative(),
  toCopy: z.int().nonnegative(),
  built: z.int().nonnegative(),
  toBuild: z.int().nonnegative(),
  /** Remaining time in ms; null unless the rate has been steady long enough to say it honestly. */
  remainingMs: z.number().nonnegative().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** What a check of a reporting step found. */
export const checkResultSchema = z.strictObject({
  stepId: z.string(),
  /** Index in the step's checks. */
  index: z.int().nonnegative(),
  state: z.enum(['passed', 'failed', 'unknown']),
  /** What was found instead, or why nobody can know; empty when passed. Never a secret. */
  found: z.string().max(2048),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

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
  z.strictObject({
    kind: z.literal('progress'),
    atMs: z.number(),
    stepId: z.string(),
    progress: progressSchema,
  }),
  z.strictObject({
    kind: z.literal('check-finished'),
    atMs: z.number(),
    result: checkResultSchema,
  }),
  /** The person asked to stop; the run goes on to the next point where it may. */
  z.strictObject({ kind: z.literal('cancel-accepted'), atMs: z.number() }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
