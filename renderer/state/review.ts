import type { Problem } from '../../core/errors/problem.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { ConfigurationFile } from '../../core/nix/token.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { fullSpec } from './full-spec.ts';
import type { PreflightItem } from '../../core/system/preflight.ts';
import type { SliceTools } from './slice.ts';

export type Review =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'open';
      readonly spec: InstallSpec;
      readonly plan: Plan;
      readonly planHash: string;
      /** The configuration that will be written; empty without a system, and after a reload. */
      readonly files: readonly ConfigurationFile[];
      /** What the machine says against this very plan; empty until it has answered. */
      readonly concerns: readonly PreflightItem[];
      /** Stands for this plan, once. Null when it has been used, or after a reload. */
      readonly confirmation: string | null;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Where something was saved (null when the person thought better of it), or why it was not. */
export type Saved = { readonly path: string | null } | { readonly problem: Problem };

export interface ReviewSlice {
  readonly review: Review;
  readonly openReview: () => Promise<void>;
  /** The plan as a shell script. */
  readonly saveScript: () => Promise<Saved>;
  /** The spec as files for another machine. */
  readonly exportSpec: () => Promise<Saved>;
}

/**
 * Looks at the machine once more, now that disk and system are known: whether it all fits shows only
 * here. The review does not wait for the answer.
 */
async function lookAgain({ set, get, page }: SliceTools, spec: InstallSpec): Promise<void> {
  const answer = await page.request['preflight.get']({ spec });
  const { review } = get();
  if (!answer.ok || review.kind !== 'open' || review.spec !== spec) return;
  const concerns = answer.value.items.filter(
    ({ state }) => state === 'warning' || state === 'blocking',
  );
  set({ review: { ...review, concerns } });
}

export function reviewSlice(tools: SliceTools): ReviewSlice {
  const { set, get, page } = tools;
  const save = async (request: 'review.saveScript' | 'review.export'): Promise<Saved> => {
    const { review } = get();
    if (review.kind !== 'open' || review.confirmation === null) return { path: null };
    const answer = await page.request[request]({ confirmation: review.confirmation });
    return answer.ok ? { path: answer.value.path } : { problem: answer.problem };
  };
  return {
    review: { kind: 'closed' },
    async openReview() {
      const before = get();
      const spec = fullSpec(before);
      if (spec === null) return;
      set({ review: { kind: 'opening' } });
      const answer = await page.request['review.open']({ spec });
      // The answer to a question that is no longer asked.
      if (get().spec !== before.spec || get().system !== before.system) return;
      set({
        review: answer.ok
          ? { kind: 'open', spec, concerns: [], ...answer.value }
          : { kind: 'failed', problem: answer.problem },
      });
      if (answer.ok) void lookAgain(tools, spec);
    },
    saveScript: () => save('review.saveScript'),
    exportSpec: () => save('review.export'),
  };
}
