import type { CheckResult } from '../../core/helper/events.ts';
import type { JobChange } from '../../core/ipc/contract.ts';
import { maximumLogLines } from '../../core/job/job.ts';
import type { Job, JobStep } from '../../core/job/job.ts';

function mergeSteps(known: readonly JobStep[], changed: readonly JobStep[]): readonly JobStep[] {
  if (changed.length === 0) return known;
  const byId = new Map(changed.map((step) => [step.id, step]));
  const merged = known.map((step) => byId.get(step.id) ?? step);
  const ids = new Set(known.map(({ id }) => id));
  return [...merged, ...changed.filter(({ id }) => !ids.has(id))];
}

/** A check that was repeated replaces what it found before. */
function mergeChecks(
  known: readonly CheckResult[],
  changed: readonly CheckResult[],
): readonly CheckResult[] {
  if (changed.length === 0) return known;
  const isRepeated = (check: CheckResult): boolean =>
    changed.some(({ stepId, index }) => stepId === check.stepId && index === check.index);
  return [...known.filter((check) => !isRepeated(check)), ...changed];
}

/**
 * The job after a change that main reported. Lines that are known already (an event that crossed with
 * the answer to `job.get`) are not added twice.
 */
export function mergeJob(job: Job, change: JobChange): Job {
  if (change.isReset) {
    const { state, steps, log, checks } = change;
    return { ...job, state, steps, log, checks };
  }
  const last = job.log.at(-1)?.number ?? 0;
  const fresh = change.log.filter(({ number }) => number > last);
  return {
    ...job,
    state: change.state,
    steps: mergeSteps(job.steps, change.steps),
    checks: mergeChecks(job.checks, change.checks),
    log: fresh.length === 0 ? job.log : [...job.log, ...fresh].slice(-maximumLogLines),
  };
}
