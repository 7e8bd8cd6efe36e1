/**
 * A change of what is kept: what is proposed, reviewed, and then carried out as one journalled
 * transaction. "Keep" moves data to where it survives; "stop-keeping" is the reverse.
 *
 * The order of the steps is the safety. A crash is a reboot, and a reboot empties the root, so bytes
 * reach the kept place before anything slow or uncertain; and data comes before configuration, always,
 * because a mount over a folder that is not filled yet lets a service begin anew.
 */
import { z } from '../zod.ts';
import { messageSchema } from '../messages/message.ts';
import { problemSchema } from '../errors/problem.ts';
import { keepMethodSchema } from '../spec/system.ts';
import { pathBytesSchema } from '../drift/path-bytes.ts';
import { persistItemSchema } from '../persist/persist-data.ts';

/** When the system begins to use the kept place. */
export const activationSchema = z.enum(['now', 'next-boot']);
export type Activation = z.infer<typeof activationSchema>;

export const changeRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('keep'),
    items: z
      .array(
        z.strictObject({
          path: pathBytesSchema,
          /** Null: the one that is proposed. */
          method: keepMethodSchema.nullable(),
        }),
      )
      .min(1)
      .max(256),
    /** Null: now where that is safe for all of them. */
    activation: activationSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('stop-keeping'),
    paths: z.array(pathBytesSchema).min(1).max(256),
    activation: activationSchema.nullable(),
  }),
]);
export type ChangeRequest = z.infer<typeof changeRequestSchema>;

export const changeItemSchema = z.strictObject({
  /** The element of persist.nix that it becomes, or was. */
  item: persistItemSchema,
  kind: z.enum(['directory', 'file']),
  /** Other methods that would do. */
  alternatives: z.array(keepMethodSchema),
  /** Why this method; what to know about it. */
  why: messageSchema,
  warnings: z.array(messageSchema).max(16),
  bytes: z.number().nonnegative(),
  entries: z.int().nonnegative(),
  /** Units to stop, in the order of stopping: sockets, timers and paths before services. */
  stops: z.array(z.string().max(256)).max(64),
  /** Why it can only be from the next boot on; null when now is possible. */
  onlyAtBoot: messageSchema.nullable(),
  /** Subvolume options, for method `subvolume`. */
  subvolume: z.strictObject({ name: z.string().max(255), noCopyOnWrite: z.boolean() }).nullable(),
});
export type ChangeItem = z.infer<typeof changeItemSchema>;

/** Steps of a change, always in this order; what a change does not need it leaves out. */
export const changeStepIds = [
  'check',
  'safety-copy',
  'build',
  'stop-units',
  'final-copy',
  'compare',
  'move',
  'declare',
  'activate',
  'verify',
  'start-units',
  'clear',
] as const;
export const changeStepIdSchema = z.enum(changeStepIds);
export type ChangeStepId = z.infer<typeof changeStepIdSchema>;

export const changeStepSchema = z.strictObject({
  id: changeStepIdSchema,
  title: messageSchema,
  /** As they could be typed; what our own code does is a comment line that begins with `#`. */
  commands: z.array(z.string().max(8192)).max(512),
});
export type ChangeStep = z.infer<typeof changeStepSchema>;

/** A line of the difference between the present and the new persist.nix. */
export const differenceLineSchema = z.strictObject({
  kind: z.enum(['same', 'added', 'removed']),
  text: z.string().max(8192),
});
export type DifferenceLine = z.infer<typeof differenceLineSchema>;

export const proposalSchema = z.strictObject({
  kind: z.enum(['keep', 'stop-keeping']),
  items: z.array(changeItemSchema).max(256),
  /** What was asked for and cannot be done; the rest goes on without it. */
  refused: z.array(z.strictObject({ path: pathBytesSchema, problem: problemSchema })).max(256),
  activation: activationSchema,
  canActivateNow: z.boolean(),
  /** Path and new text of the file that is written, and how it differs from the present one. */
  file: z.strictObject({
    path: z.string().max(4096),
    text: z.string().max(512_000),
    difference: z.array(differenceLineSchema).max(10_000),
  }),
  steps: z.array(changeStepSchema),
  /** Extra texts to show: the preseed of Incus for a pool that is kept. */
  notes: z.array(z.strictObject({ title: messageSchema, text: z.string().max(16_384) })).max(8),
  /** Over everything above, and over the file as it was: what was confirmed is what is done. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A change that was begun, read from its journal. */
export const changeStatusSchema = z.strictObject({
  id: z.string().regex(/^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}$/),
  kind: z.enum(['keep', 'stop-keeping']),
  paths: z.array(pathBytesSchema).max(256),
  activation: activationSchema,
  startedAtMs: z.number(),
  /** `waiting`: done, and in force from the next boot. */
  state: z.enum(['running', 'unfinished', 'waiting', 'done', 'undone']),
  finishedSteps: z.array(changeStepIdSchema),
  interruptedStep: changeStepIdSchema.nullable(),
  problem: problemSchema.nullable(),
  /** What state things are in, in one sentence. */
  situation: messageSchema,
  offers: z.array(z.enum(['finish', 'undo'])),
});
export type ChangeStatus = z.infer<typeof changeStatusSchema>;
