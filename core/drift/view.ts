/**
 * How the window looks at a scan: a view is an order, a filter and a set of opened nodes, kept by the
 * helper; the window asks it for the rows that are on the screen. So a million entries cost the window
 * nothing but the forty that it draws.
 */
import { z } from '../zod.ts';
import { explanationKindSchema } from './explanation.ts';
import { pathBytesSchema } from './path-bytes.ts';

export const entryKindSchema = z.enum([
  'directory',
  'file',
  'link',
  'socket',
  'fifo',
  'block-device',
  'character-device',
  'subvolume',
]);
export type EntryKind = z.infer<typeof entryKindSchema>;

/** `same`: a directory that is shown only for what lies in it. */
export const changeKindSchema = z.enum(['new', 'changed', 'renamed', 'deleted', 'same']);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** What differs in a changed entry. `attributes`: ctime alone moved: ACL, xattr or flags. */
export const aspectSchema = z.enum([
  'content',
  'size',
  'mode',
  'owner',
  'time',
  'target',
  'type',
  'attributes',
]);
export type Aspect = z.infer<typeof aspectSchema>;

export const driftFilterSchema = z.strictObject({
  /** Part of the path, case folded; empty for all. */
  text: z.string().max(256),
  /** Empty for all. */
  explanations: z.array(explanationKindSchema).max(8),
  changes: z.array(changeKindSchema).max(8),
  /** Only what changed at or after this time, ms since the epoch; null for all. */
  sinceMs: z.number().nullable(),
  untilMs: z.number().nullable(),
  /** Only entries of at least so many bytes. */
  minimumBytes: z.number().nonnegative(),
});
export type DriftFilter = z.infer<typeof driftFilterSchema>;

export const noFilter: DriftFilter = {
  text: '',
  explanations: [],
  changes: [],
  sinceMs: null,
  untilMs: null,
  minimumBytes: 0,
};

export const driftViewSchema = z.strictObject({
  /** `tree`: as on the disk. `groups`: by explanation, then places. `flat`: entries without folders. */
  grouping: z.enum(['tree', 'groups', 'flat']),
  order: z.enum(['name', 'size', 'changed']),
  filter: driftFilterSchema,
});
export type DriftView = z.infer<typeof driftViewSchema>;

export const driftRowSchema = z.strictObject({
  /** Names the row in requests about this view; stays the same while the view does. */
  id: z.int(),
  /** `group`: the heading of an explanation; `place`: an explained place; `entry`: what is on disk. */
  kind: z.enum(['group', 'place', 'entry']),
  depth: z.int().nonnegative(),
  /** The whole path; empty for a group. */
  path: z.string().max(65_536),
  /** The last part of the path (or, for a place, all of it), for people: escaped already. */
  name: z.string().max(65_536),
  entry: entryKindSchema.nullable(),
  change: changeKindSchema,
  aspects: z.array(aspectSchema),
  /** `mixed` for what holds several. */
  explanation: z.union([explanationKindSchema, z.literal('mixed')]),
  isOpen: z.boolean(),
  canOpen: z.boolean(),
  /** With everything below it, hard links once. */
  bytes: z.number().nonnegative(),
  /** Entries below it that drifted. */
  entries: z.int().nonnegative(),
  /** User and group by name, or the number where it has none. */
  owner: z.string().max(64),
  group: z.string().max(64),
  /** Permissions, four octal digits. */
  mode: z.string().max(4),
  /** Last change (ctime), newest below it for a directory; ms since the epoch. */
  changedMs: z.number(),
});
export type DriftRow = z.infer<typeof driftRowSchema>;

/** A part of the size picture: a child of a node with all below it. */
export const driftPartSchema = z.strictObject({
  /** Null for the rest that is not listed by name. */
  path: pathBytesSchema.nullable(),
  name: z.string().max(65_536),
  bytes: z.number().nonnegative(),
  entries: z.int().nonnegative(),
  explanation: z.union([explanationKindSchema, z.literal('mixed')]),
  canOpen: z.boolean(),
});
export type DriftPart = z.infer<typeof driftPartSchema>;

/** How much appeared when: equal spans of time since the boot. */
export const timelineSpanSchema = z.strictObject({
  fromMs: z.number(),
  untilMs: z.number(),
  entries: z.int().nonnegative(),
  bytes: z.number().nonnegative(),
});
export type TimelineSpan = z.infer<typeof timelineSpanSchema>;
