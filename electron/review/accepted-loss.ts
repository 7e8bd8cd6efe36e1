import { shortDiskName } from '../../core/disks/short-name.ts';
import type { Beginning } from '../../core/helper/verbs.ts';
import type { Review } from './confirmations.ts';
import type { KnownDisks } from './known-disks.ts';

export interface StartWish {
  readonly review: Review;
  readonly beginning: Beginning;
  /** What the person typed as the short name of the disk; empty where nothing was asked. */
  readonly typedName: string;
}

export interface LossFacts {
  readonly knownDisks: KnownDisks;
  /** The plan that was begun last in this session, if any. */
  readonly begunPlanHash: string | null;
}

/**
 * Whether the person has accepted what a start will destroy: nothing, or what they typed the disk's
 * short name for. Going on destroys nothing new, because the helper continues the same plan only; and
 * what was begun once in this session has been accepted already.
 */
export function isLossAccepted(wish: StartWish, facts: LossFacts): boolean {
  const { review, beginning, typedName } = wish;
  const { disk } = review.spec;
  return (
    beginning === 'continue' ||
    review.planHash === facts.begunPlanHash ||
    facts.knownDisks.isEmpty(disk) ||
    (disk.node !== undefined && typedName.trim() === shortDiskName({ node: disk.node }))
  );
}
