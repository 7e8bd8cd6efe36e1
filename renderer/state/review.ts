import type { Problem } from '../../core/errors/problem.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { SliceTools } from './slice.ts';

export type Review =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'open';
      readonly spec: InstallSpec;
      readonly plan: Plan;
      readonly planHash: string;
      /** Stands for this plan, once. Null when it has been used, or after a reload. */
      readonly confirmation: string | null;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface ReviewSlice {
  readonly review: Review;
  readonly openReview: () => Promise<void>;
  /** Returns where it was saved, or null when the person thought better of it. */
  readonly saveScript: () => Promise<
    { readonly path: string | null } | { readonly problem: Problem }
  >;
}

export function reviewSlice({ set, get, page }: SliceTools): ReviewSlice {
  return {
    review: { kind: 'closed' },
    async openReview() {
      const { spec } = get();
      if (spec === null) return;
      set({ review: { kind: 'opening' } });
      const answer = await page.request['review.open']({ spec });
      // The answer to a question that is no longer asked.
      if (get().spec !== spec) return;
      set({
        review: answer.ok
          ? { kind: 'open', spec, ...answer.value }
          : { kind: 'failed', problem: answer.problem },
      });
    },
    async saveScript() {
      const { review } = get();
      if (review.kind !== 'open' || review.confirmation === null) return { path: null };
      const answer = await page.request['review.saveScript']({
        confirmation: review.confirmation,
      });
      return answer.ok ? { path: answer.value.path } : { problem: answer.problem };
    },
  };
}
