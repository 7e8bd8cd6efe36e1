import type { JobChange } from '../../core/ipc/contract.ts';
import type { Job, JobStep } from '../../core/job/job.ts';

function hasSameSteps(before: Job, after: Job): boolean {
  if (before.steps.length !== after.steps.length) return false;
  return before.steps.every((step, index) => step.id === after.steps[index]?.id);
}

function changedSteps(before: Job, after: Job): readonly JobStep[] {
  // The reducer keeps the object of a step that did not change.
  return after.steps.filter((step, index) => step !== before.steps[index]);
}

/** What to tell a page that knows `before`, so that it knows `after`; null when there is nothing. */
export function changeBetween(before: Job, after: Job): JobChange | null {
  if (before === after) return null;
  if (before.planHash !== after.planHash || !hasSameSteps(before, after)) {
    return {
      state: after.state,
      steps: after.steps,
      log: after.log,
      checks: after.checks,
      isReset: true,
    };
  }
  const lastNumber = before.log.at(-1)?.number ?? 0;
  return {
    state: after.state,
    steps: changedSteps(before, after),
    log: after.log.filter((line) => line.number > lastNumber),
    checks: after.checks.filter((check) => !before.checks.includes(check)),
    isReset: false,
  };
}
