/** Everything that is known of one entry: what the window shows at the side. */
import { z } from '../zod.ts';
import { explanationSchema } from './explanation.ts';
import { pathBytesSchema } from './path-bytes.ts';
import { aspectSchema, changeKindSchema, entryKindSchema } from './view.ts';

export const entryFactsSchema = z.strictObject({
  kind: entryKindSchema,
  mode: z.string().max(4),
  owner: z.string().max(64),
  group: z.string().max(64),
  bytes: z.number().nonnegative(),
  /** ms since the epoch; birth is null where the file system does not know it. */
  modifiedMs: z.number(),
  changedMs: z.number(),
  bornMs: z.number().nullable(),
  inode: z.number().nonnegative(),
  links: z.int().nonnegative(),
  /** For symbolic links, escaped for display. */
  target: z.string().max(65_536).nullable(),
});
export type EntryFacts = z.infer<typeof entryFactsSchema>;

/** A unit that has to do with a path, as systemd tells it. */
export const unitFactSchema = z.strictObject({
  name: z.string().max(256),
  description: z.string().max(1024),
  /** `active`, `inactive`, `failed`, …; `unknown` where systemd could not be asked. */
  state: z.string().max(32),
  /** Why it is named: its state directory, its open file, known from the entry. */
  because: z.enum([
    'state',
    'cache',
    'logs',
    'configuration',
    'open-file',
    'knowledge',
    'tmpfiles',
  ]),
});
export type UnitFact = z.infer<typeof unitFactSchema>;

export const previewSchema = z.discriminatedUnion('kind', [
  /** The beginning of a text file. */
  z.strictObject({ kind: z.literal('text'), text: z.string().max(65_536), isWhole: z.boolean() }),
  /** It is not shown: too large, no text, or something that looks like a secret. */
  z.strictObject({
    kind: z.literal('none'),
    reason: z.enum(['no-file', 'binary', 'secret', 'unreadable', 'empty']),
  }),
]);
export type Preview = z.infer<typeof previewSchema>;

export const driftDetailsSchema = z.strictObject({
  path: pathBytesSchema,
  change: changeKindSchema,
  aspects: z.array(aspectSchema),
  now: entryFactsSchema.nullable(),
  blank: entryFactsSchema.nullable(),
  /** Where a renamed entry was. */
  formerPath: pathBytesSchema.nullable(),
  explanation: explanationSchema,
  units: z.array(unitFactSchema).max(50),
  /** Files and bytes with everything below. */
  entries: z.int().nonnegative(),
  bytes: z.number().nonnegative(),
  preview: previewSchema,
  /** The content in the blank snapshot, for a changed text file. */
  blankPreview: previewSchema.nullable(),
});
export type DriftDetails = z.infer<typeof driftDetailsSchema>;
