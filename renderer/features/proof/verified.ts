import type { Job } from '../../../core/job/job.ts';
import type { Message } from '../../../core/messages/message.ts';
import type { Step } from '../../../core/plan/plan.ts';

export interface Verified {
  /** The step whose checks these are. */
  readonly title: Message;
  readonly checks: readonly Message[];
}

/**
 * What was really verified: the checks of steps that this job finished. A step that an earlier run did
 * is left out, except through the closing verification, which always runs again.
 */
export function verifiedChecks(job: Job, plan: readonly Step[]): readonly Verified[] {
  const done = new Set(job.steps.filter(({ state }) => state === 'done').map(({ id }) => id));
  return plan
    .filter(
      // Those that report one by one are told apart, with what each found.
      ({ id, checks, reportsChecks }) =>
        done.has(id) && checks.length > 0 && reportsChecks !== true,
    )
    .map(({ title, checks }) => ({ title, checks: checks.map((check) => check.title) }));
}
