/** The verbs of the drift manager; `verbs.ts` says what a verb is. */
import { z } from '../zod.ts';
import { changeRequestSchema, changeStatusSchema, proposalSchema } from '../change/change.ts';
import { driftDetailsSchema } from '../drift/details.ts';
import { pathBytesSchema } from '../drift/path-bytes.ts';
import { driftSummarySchema, scanSubjectSchema } from '../drift/scan.ts';
import { driftSystemSchema, subvolumeNameSchema } from '../drift/system.ts';
import {
  driftPartSchema,
  driftRowSchema,
  driftViewSchema,
  timelineSpanSchema,
} from '../drift/view.ts';
import { findingSchema } from '../health/finding.ts';
import { keptEntrySchema, strayEntrySchema } from '../persist/kept.ts';
import { ignoreRuleSchema } from '../persist/persist-data.ts';
import {
  earlierRootSchema,
  restoreRequestSchema,
  restoreResultSchema,
  versionComparisonSchema,
  versionSchema,
} from '../roots/roots.ts';

const scanId = z.int().positive();
const viewId = z.int().positive();
const nothing = z.strictObject({});
/** More than a screen can show; keeps an answer below the length of a frame. */
export const maximumRows = 500;

export const persistFormatSchema = z.enum(['tidemark', 'nixos', 'impermanence', 'preservation']);
export type PersistFormat = z.infer<typeof persistFormatSchema>;

export const driftVerbs = {
  /** How this machine is set up. With a choice, remembers it. Reads only but for that. */
  'drift-system': {
    input: z.strictObject({ blank: subvolumeNameSchema.nullable() }),
    output: driftSystemSchema,
  },
  /** Compares a root with the blank snapshot. Given again while nothing has changed, unless forced. */
  'drift-scan': {
    input: z.strictObject({ subject: scanSubjectSchema, isForced: z.boolean() }),
    output: driftSummarySchema,
  },
  /** Opens a way of looking at a scan; the first page of it comes by `drift-rows`. */
  'drift-view': {
    input: z.strictObject({ scanId, view: driftViewSchema }),
    output: z.strictObject({ viewId, total: z.int().nonnegative() }),
  },
  /** Opens or closes a row; `isAll` takes everything below along. */
  'drift-toggle': {
    input: z.strictObject({ viewId, id: z.int(), isOpen: z.boolean(), isAll: z.boolean() }),
    output: z.strictObject({ total: z.int().nonnegative() }),
  },
  'drift-rows': {
    input: z.strictObject({
      viewId,
      from: z.int().nonnegative(),
      count: z.int().positive().max(maximumRows),
    }),
    output: z.strictObject({ rows: z.array(driftRowSchema), total: z.int().nonnegative() }),
  },
  /** Opens every folder on the way to a path; says at which row it is, or null. */
  'drift-reveal': {
    input: z.strictObject({ viewId, path: pathBytesSchema }),
    output: z.strictObject({
      index: z.int().nonnegative().nullable(),
      total: z.int().nonnegative(),
    }),
  },
  'drift-details': {
    input: z.strictObject({ scanId, path: pathBytesSchema }),
    output: driftDetailsSchema,
  },
  /** The largest children of a folder, for the size picture. */
  'drift-parts': {
    input: z.strictObject({ scanId, path: pathBytesSchema, count: z.int().positive().max(200) }),
    output: z.strictObject({ parts: z.array(driftPartSchema) }),
  },
  'drift-timeline': {
    input: z.strictObject({ scanId, spans: z.int().positive().max(200) }),
    output: z.strictObject({ bootMs: z.number(), spans: z.array(timelineSpanSchema) }),
  },

  /** What survives boots, and what lies there without being declared. Reads only. */
  kept: {
    input: nothing,
    output: z.strictObject({
      entries: z.array(keptEntrySchema),
      strays: z.array(strayEntrySchema),
    }),
  },
  /** What would be done to keep, or to stop keeping. Changes nothing. */
  'change-propose': { input: changeRequestSchema, output: proposalSchema },
  /** Does what was proposed, if the proposal made anew is the same. Progress comes as events. */
  'change-start': {
    input: z.strictObject({
      request: changeRequestSchema,
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    output: changeStatusSchema,
  },
  /** Changes that were begun and not ended, or wait for the next boot; and the last ones that ended. */
  changes: { input: nothing, output: z.strictObject({ changes: z.array(changeStatusSchema) }) },
  'change-resume': {
    input: z.strictObject({ id: changeStatusSchema.shape.id, how: z.enum(['finish', 'undo']) }),
    output: changeStatusSchema,
  },

  /** The rules, each with how much it matched in the newest scan; null before one was made. */
  rules: {
    input: nothing,
    output: z.strictObject({
      rules: z.array(
        z.strictObject({ rule: ignoreRuleSchema, matches: z.int().nonnegative().nullable() }),
      ),
      file: z.string().max(4096).nullable(),
    }),
  },
  /** Writes the list of rules; `before` is the list that the person saw. */
  'rules-set': {
    input: z.strictObject({
      before: z.array(ignoreRuleSchema).max(4096),
      after: z.array(ignoreRuleSchema).max(4096),
    }),
    output: nothing,
  },
  /** The list of what is kept, for us or for others, as Nix. */
  'persist-export': {
    input: z.strictObject({ format: persistFormatSchema }),
    output: z.strictObject({ text: z.string().max(900_000) }),
  },

  'earlier-roots': {
    input: z.strictObject({ isCounted: z.boolean() }),
    output: z.strictObject({ roots: z.array(earlierRootSchema) }),
  },
  versions: {
    input: z.strictObject({ path: pathBytesSchema }),
    output: z.strictObject({ versions: z.array(versionSchema) }),
  },
  'version-compare': {
    input: z.strictObject({ root: z.string().min(1).max(255), path: pathBytesSchema }),
    output: versionComparisonSchema,
  },
  restore: { input: restoreRequestSchema, output: restoreResultSchema },

  /** Whether opt-in state works as it should. Reads only. */
  health: { input: nothing, output: z.strictObject({ findings: z.array(findingSchema) }) },
} as const;
