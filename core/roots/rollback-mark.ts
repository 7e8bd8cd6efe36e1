/** The word that stage 1 leaves for the running system in /run/tidemark-rollback.json. */
import { z } from '../zod.ts';

const markSchema = z.object({
  format: z.literal(1),
  /** As rollback.sh says: what became of the root at this boot. */
  outcome: z.enum(['emptied', 'unused', 'kept', 'off', 'failed', 'unknown']),
  reason: z.string().regex(/^[a-z0-9-]{1,40}$/),
  bootId: z.string().regex(/^[0-9a-f-]{36}$/),
  time: z.string().max(32),
  oldRoot: z.string().max(300).nullable(),
});

export interface RollbackMark {
  readonly outcome: z.infer<typeof markSchema>['outcome'];
  readonly reason: string;
  readonly bootId: string;
  /** The name of the root that was put away, without its folder; null when none was. */
  readonly oldRoot: string | null;
}

/** The mark; null when it is damaged or no mark at all. */
export function parseRollbackMark(text: string): RollbackMark | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = markSchema.safeParse(value);
  if (!parsed.success) return null;
  const { outcome, reason, bootId, oldRoot } = parsed.data;
  return { outcome, reason, bootId, oldRoot: oldRoot?.replace(/^.*\//, '') ?? null };
}
