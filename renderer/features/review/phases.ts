import type { Phase, Plan, Step } from '../../../core/plan/plan.ts';

export interface PhaseGroup {
  readonly phase: Phase;
  readonly steps: readonly Step[];
}

/** The steps of a plan in order, those of one phase that follow each other together. */
export function groupByPhase({ steps }: Plan): readonly PhaseGroup[] {
  const groups: { phase: Phase; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.phase === step.phase) last.steps.push(step);
    else groups.push({ phase: step.phase, steps: [step] });
  }
  return groups;
}
