import { describe, expect, it } from 'vitest';
import type { JobStep, StepState } from '../../../core/job/job.ts';
import { compilePlan } from '../../../core/plan/compile.ts';
import { defaultSpec } from '../../../core/spec/defaults.ts';
import { plainSystem } from '../../../core/testing/system-arbitrary.ts';
import { emptyDisk } from '../../preview/disks.ts';
import { groupMs, groupState, groupSteps } from './group-steps.ts';

function step(id: string, state: StepState, ms: number | null = null): JobStep {
  return { id, state, startedAtMs: ms === null ? null : 0, endedAtMs: ms, progress: null };
}

function stateOf(...states: StepState[]): StepState {
  return groupState({ phase: 'format', steps: states.map((state) => step('x', state)) });
}

describe('groupSteps', () => {
  const plan = compilePlan({
    ...defaultSpec(emptyDisk, { kind: 'none' }),
    system: plainSystem(),
  });
  const steps = plan.steps.map(({ id }) => step(id, 'waiting'));

  it('keeps every step in its order, and never has one phase twice in a row', () => {
    const groups = groupSteps(steps, plan.steps);
    expect(groups.flatMap((group) => group.steps)).toEqual(steps);
    const phases = groups.map(({ phase }) => phase);
    expect(phases.filter((phase, index) => phase === phases[index + 1])).toEqual([]);
  });

  it('is one group without a name when the plan is not known', () => {
    expect(groupSteps(steps, [])).toEqual([{ phase: null, steps }]);
  });
});

describe('groupState', () => {
  it('is done only when every step is', () => {
    expect(stateOf('done', 'skipped')).toBe('done');
    expect(stateOf('skipped', 'skipped')).toBe('skipped');
    expect(stateOf('done', 'waiting')).toBe('running');
    expect(stateOf('done', 'running')).toBe('running');
    expect(stateOf('waiting', 'waiting')).toBe('waiting');
    expect(stateOf('done', 'failed', 'waiting')).toBe('failed');
  });
});

describe('groupMs', () => {
  it('adds up what is known, and says nothing when a part is not', () => {
    const known = [step('a', 'done', 5), step('b', 'done', 7)];
    expect(groupMs({ phase: null, steps: known })).toBe(12);
    expect(groupMs({ phase: null, steps: [...known, step('c', 'running')] })).toBeNull();
  });
});
