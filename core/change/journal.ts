/**
 * The journal of one change of what is kept: one JSON object a line, each on the disk before the thing it
 * speaks of is begun, and again when it is done. It lies among what is kept, so that the start after a
 * power cut can read how far things came; its first line holds all that is needed to go on or back.
 */
import { z } from '../zod.ts';
import { driftSystemSchema } from '../drift/system.ts';
import { problemSchema } from '../errors/problem.ts';
import {
  activationSchema,
  changeItemSchema,
  changeStatusSchema,
  changeStepIdSchema,
} from './change.ts';

const atMs = z.number();
const storePath = z.string().max(4096);
const unit = z.string().max(256);

/** How the system is built: from the channel that root has, or the folder's own flake. */
export const configurationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('channel'), folder: z.string().max(4096) }),
  z.strictObject({
    kind: z.literal('flake'),
    folder: z.string().max(4096),
    host: z.string().max(255),
  }),
]);
export type Configuration = z.infer<typeof configurationSchema>;

export const changeBeginSchema = z.strictObject({
  kind: z.literal('begin'),
  atMs,
  version: z.string(),
  id: changeStatusSchema.shape.id,
  change: z.enum(['keep', 'stop-keeping']),
  items: z.array(changeItemSchema).max(256),
  activation: activationSchema,
  system: driftSystemSchema,
  /** Where what is kept lies. */
  persist: z.string().max(4096),
  /** Names this boot, and the root that it began with: another UUID means that the root was emptied. */
  bootId: z.string().max(64),
  rootUuid: z.string().max(64),
  file: z.strictObject({
    path: z.string().max(4096),
    before: z.string().max(512_000),
    after: z.string().max(512_000),
  }),
  configuration: configurationSchema,
  /** What the system's profile was; null when it could not be read. */
  previousSystem: storePath.nullable(),
});
export type ChangeBegin = z.infer<typeof changeBeginSchema>;

export const changeEntrySchema = z.discriminatedUnion('kind', [
  changeBeginSchema,
  z.strictObject({ kind: z.literal('step-started'), atMs, stepId: changeStepIdSchema }),
  z.strictObject({ kind: z.literal('step-finished'), atMs, stepId: changeStepIdSchema }),
  z.strictObject({ kind: z.literal('built'), atMs, system: storePath }),
  /** Units that were active and are about to be stopped. */
  z.strictObject({ kind: z.literal('stopping'), atMs, units: z.array(unit) }),
  /** This element's data has reached its place. */
  z.strictObject({ kind: z.literal('moved'), atMs, index: z.int().nonnegative() }),
  /** Somebody asked to go on or back, in this boot and with this root. */
  z.strictObject({
    kind: z.literal('resumed'),
    atMs,
    how: z.enum(['finish', 'undo']),
    bootId: z.string().max(64),
    rootUuid: z.string().max(64),
  }),
  z.strictObject({ kind: z.literal('failed'), atMs, problem: problemSchema }),
  /** Whether what is written until the shutdown will be brought over, for a change at the next boot. */
  z.strictObject({ kind: z.literal('waiting'), atMs, hasLastCopy: z.boolean() }),
  /** What was written since was brought over at the shutdown. */
  z.strictObject({ kind: z.literal('last-copy'), atMs }),
  z.strictObject({ kind: z.literal('done'), atMs }),
  z.strictObject({ kind: z.literal('undone'), atMs }),
]);
export type ChangeEntry = z.infer<typeof changeEntrySchema>;

/** The entries in a journal's text. A line that a power cut left torn ends it: what it speaks of had not begun. */
export function parseChangeJournal(text: string): ChangeEntry[] {
  const entries: ChangeEntry[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      entries.push(changeEntrySchema.parse(JSON.parse(line)));
    } catch {
      break;
    }
  }
  return entries;
}
