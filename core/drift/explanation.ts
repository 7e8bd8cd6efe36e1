/** Why something is on the root, and whether its loss matters. */
import { z } from '../zod.ts';
import { messageSchema } from '../messages/message.ts';

/**
 * - `nixos`: made by NixOS itself (links into the store and /etc/static, activation, tmpfiles rules);
 * - `kept`: linked to or mounted from where kept things lie: it outlives the root already;
 * - `regenerated`: known, and made anew at each boot or by whoever needs it;
 * - `precious`, `useful`: known, and lost at the next boot;
 * - `ignored`: a rule of the person says that it does not matter;
 * - `unexplained`: nobody knows.
 */
export const explanationKindSchema = z.enum([
  'precious',
  'useful',
  'unexplained',
  'regenerated',
  'ignored',
  'kept',
  'nixos',
]);
export type ExplanationKind = z.infer<typeof explanationKindSchema>;

/** The kinds that ask for a decision: what the summary counts. */
export const openKinds: readonly ExplanationKind[] = ['precious', 'useful', 'unexplained'];

export const explanationSchema = z.strictObject({
  kind: explanationKindSchema,
  /** The path whose rule or knowledge this is: where the explained place begins. */
  place: z.string().max(65_536),
  /** Id of the knowledge entry (`core/knowledge`, or the person's own). */
  entryId: z.string().max(64).nullable(),
  /** The ignore rule, as its index in the list of rules. */
  rule: z.int().nonnegative().nullable(),
  /** The unit that writes it, where one is known. */
  unit: z.string().max(256).nullable(),
  /** One sentence: why it is thought so. */
  reason: messageSchema,
});
export type Explanation = z.infer<typeof explanationSchema>;
