/** What survives boots, as it is now: the page "Kept". */
import { z } from '../zod.ts';
import { pathBytesSchema } from '../drift/path-bytes.ts';
import { persistItemSchema } from './persist-data.ts';

/**
 * - `served`: the path is served from the kept place now;
 * - `next-boot`: declared and in place, in force from the next boot;
 * - `empty`: served, and nothing has been written there yet;
 * - `missing`: declared, and its data is not there;
 * - `not-served`: declared, in place, and yet the path shows something else: it will be lost;
 * - `native`: an option of NixOS keeps it; nothing is mounted or linked.
 */
export const keptStateSchema = z.enum([
  'served',
  'next-boot',
  'empty',
  'missing',
  'not-served',
  'native',
]);

export const keptEntrySchema = z.strictObject({
  item: persistItemSchema,
  kind: z.enum(['directory', 'file']),
  state: keptStateSchema,
  entryId: z.string().max(64).nullable(),
  bytes: z.number().nonnegative().nullable(),
  /** When it began to be kept, ms since the epoch, as far as it is known. */
  sinceMs: z.number().nullable(),
});
export type KeptEntry = z.infer<typeof keptEntrySchema>;

/** Something below the kept folder that nobody declares. */
export const strayEntrySchema = z.strictObject({
  path: pathBytesSchema,
  /** `stopped`: put aside when keeping was stopped; `stray`: nobody knows. */
  kind: z.enum(['stray', 'stopped']),
  bytes: z.number().nonnegative().nullable(),
  changedMs: z.number(),
});
export type StrayEntry = z.infer<typeof strayEntrySchema>;
