/**
 * What persist.nix holds, as plain data: the paths that are kept, the ignore rules, and the person's
 * own knowledge. People edit the file too, so it is read by evaluating it with Nix and checked here;
 * attributes that are not known are an error rather than silently dropped when it is written again.
 */
import { z } from '../zod.ts';
import { keepMethodSchema } from '../spec/system.ts';

const text = z.string().max(4096);
/** Absolute, without `.`, `..`, doubled or closing slashes. A path that Nix can hold is UTF-8 text. */
export const persistPathSchema = z
  .string()
  .max(4095)
  .regex(/^(\/(?!\.{1,2}(\/|$))[^/\0]+)+$/);

export const persistItemSchema = z.strictObject({
  enable: z.boolean().optional(),
  path: persistPathSchema,
  source: persistPathSchema.optional(),
  method: keepMethodSchema.optional(),
  subvolume: text.nullable().optional(),
  mode: z
    .string()
    .regex(/^[0-7]{3,4}$/)
    .optional(),
  owner: text.optional(),
  group: text.optional(),
  inInitrd: z.boolean().optional(),
  units: z.array(text).max(64).optional(),
  reason: text.optional(),
});
export type PersistItem = z.infer<typeof persistItemSchema>;

/**
 * What not to speak of again. `path`: this path alone; `directory`: it and everything below; `glob`: `*`
 * within a name, `**` across names, `?`, `[…]`.
 */
export const ignoreRuleSchema = z.strictObject({
  kind: z.enum(['path', 'directory', 'glob']),
  pattern: z
    .string()
    .max(4096)
    .regex(/^\/[^\0]*$/),
  reason: z.string().max(1024),
});
export type IgnoreRule = z.infer<typeof ignoreRuleSchema>;

/** Knowledge of the person's own, here or in ~/.config/tidemark/knowledge.json. */
export const ownKnowledgeSchema = z.strictObject({
  path: persistPathSchema,
  name: z.string().max(256),
  worth: z.enum(['precious', 'useful', 'regenerated']),
  lost: z.string().max(1024),
  method: keepMethodSchema.optional(),
  units: z.array(text).max(64).optional(),
});
export type OwnKnowledge = z.infer<typeof ownKnowledgeSchema>;

export const persistDataSchema = z.strictObject({
  directories: z.array(persistItemSchema).max(4096).default([]),
  files: z.array(persistItemSchema).max(4096).default([]),
  ignore: z.array(ignoreRuleSchema).max(4096).default([]),
  knowledge: z.array(ownKnowledgeSchema).max(1024).default([]),
});
export type PersistData = z.infer<typeof persistDataSchema>;
