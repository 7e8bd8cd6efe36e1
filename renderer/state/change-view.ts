/** What the window knows of a change of what is kept, beside the job that main tells. */
import type { ChangeJob } from '../../core/change/change-job.ts';
import type { ChangeRequest, ChangeStatus, Proposal } from '../../core/change/change.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { Problem } from '../../core/errors/problem.ts';

/** What the person sees of a change: nothing, its review, or how far it is. */
export type ChangeView =
  | { readonly kind: 'closed' }
  | { readonly kind: 'proposing'; readonly request: ChangeRequest }
  | { readonly kind: 'failed'; readonly request: ChangeRequest; readonly problem: Problem }
  | {
      readonly kind: 'open';
      /** What is asked for now; the proposal follows it while `isRenewing`. */
      readonly request: ChangeRequest;
      readonly proposal: Proposal;
      /** Stands for this proposal, once; null when it was used. */
      readonly confirmation: string | null;
      readonly isRenewing: boolean;
      /** Why it was not begun. */
      readonly refusal: Problem | null;
    }
  | { readonly kind: 'progress' };

export type HowToResume = 'finish' | 'undo';

/** What the change that was begun last is about. */
export interface BegunChange {
  readonly kind: ChangeRequest['kind'];
  readonly paths: readonly PathBytes[];
  /** To propose it anew; null for one that was taken up again. */
  readonly request: ChangeRequest | null;
}

export function begunOf({ kind, items }: Proposal, request: ChangeRequest): BegunChange {
  return { kind, paths: items.map(({ item }) => bytesOfText(item.path)), request };
}

/** The change of the job, or the newest of the list, that offers this way on. */
export function offering(
  { status }: ChangeJob,
  changes: readonly ChangeStatus[],
  how: HowToResume,
): ChangeStatus | undefined {
  // The list is newer than what the job said when it ended.
  const isListed = status !== null && changes.some(({ id }) => id === status.id);
  const known = status === null || isListed ? [...changes] : [status, ...changes];
  return known
    .sort((one, other) => other.startedAtMs - one.startedAtMs)
    .find(({ offers }) => offers.includes(how));
}

export const nothingToResume: Problem = {
  code: 'change-unknown',
  values: { id: '–' },
  stepId: null,
  lines: [],
};
