import type { Job } from '../../../core/job/job.ts';
import type { Message } from '../../../core/messages/message.ts';
import type { Step } from '../../../core/plan/plan.ts';

/** `unheard`: no result reached this window, so nothing is claimed. */
export type ProofState = 'passed' | 'failed' | 'unknown' | 'unheard';

export interface ProofItem {
  readonly title: Message;
  readonly state: ProofState;
  /** What was found instead, or why nobody can know. */
  readonly found: string;
}

/** The checks that were reported one by one at the end, in the plan's order, with what each found. */
export function proofItems(job: Job, plan: readonly Step[]): readonly ProofItem[] {
  return plan
    .filter(({ reportsChecks }) => reportsChecks === true)
    .flatMap(({ id, checks }) =>
      checks.map(({ title }, index) => {
        const result = job.checks.find((one) => one.stepId === id && one.index === index);
        return { title, state: result?.state ?? 'unheard', found: result?.found ?? '' };
      }),
    );
}

export type Verdict = 'proven' | 'partly' | 'failed' | 'unheard' | 'disk-only';

/** What may be said of the whole: never more than its weakest check. */
export function verdictOf(items: readonly ProofItem[]): Verdict {
  const has = (state: ProofState): boolean => items.some((item) => item.state === state);
  if (items.length === 0) return 'disk-only';
  if (has('failed')) return 'failed';
  if (has('unheard')) return 'unheard';
  return has('unknown') ? 'partly' : 'proven';
}
