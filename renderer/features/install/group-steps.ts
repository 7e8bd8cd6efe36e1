import type { JobStep, StepState } from '../../../core/job/job.ts';
import type { Phase, Step } from '../../../core/plan/plan.ts';

export interface StepGroup {
  /** Null when the plan is not known, as after a crash of the page. */
  readonly phase: Phase | null;
  readonly steps: readonly JobStep[];
}

/** The state of a whole phase: that of the step that matters most. */
export function groupState({ steps }: StepGroup): StepState {
  const has = (state: StepState): boolean => steps.some((step) => step.state === state);
  if (has('failed')) return 'failed';
  if (has('running')) return 'running';
  if (steps.every(({ state }) => state === 'skipped')) return 'skipped';
  if (steps.every(({ state }) => state === 'done' || state === 'skipped')) return 'done';
  // Between two steps nothing runs for a moment, and the phase goes on all the same.
  return has('done') ? 'running' : 'waiting';
}

/** How long the steps of a phase took together, in ms; null while any of them has no end. */
export function groupMs({ steps }: StepGroup): number | null {
  const times = steps.map(({ startedAtMs, endedAtMs }) =>
    startedAtMs === null || endedAtMs === null ? null : endedAtMs - startedAtMs,
  );
  return times.reduce<number | null>(
    (sum, ms) => (sum === null || ms === null ? null : sum + Math.max(0, ms)),
    0,
  );
}

/** The steps of a run in order, those of one phase that follow each other together. */
export function groupSteps(steps: readonly JobStep[], plan: readonly Step[]): readonly StepGroup[] {
  const phases = new Map(plan.map(({ id, phase }) => [id, phase]));
  const groups: { phase: Phase | null; steps: JobStep[] }[] = [];
  for (const step of steps) {
    const phase = phases.get(step.id) ?? null;
    const last = groups.at(-1);
    if (last?.phase === phase) last.steps.push(step);
    else groups.push({ phase, steps: [step] });
  }
  return groups;
}
