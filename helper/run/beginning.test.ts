import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../core/plan/compile.ts';
import { plainSpec, plainSystem } from '../../core/testing/spec-arbitrary.ts';
import { continueIndex } from './beginning.ts';

const plan = compilePlan(plainSpec({ system: plainSystem() }));
const ids = plan.steps.map(({ id }) => id);

function begin(finished: readonly string[], brokenStep?: string): string | undefined {
  return ids[continueIndex(plan, finished, ({ id }) => id !== brokenStep)];
}

describe('continueIndex', () => {
  it('begins at the first unfinished step', () => {
    expect(begin([])).toBe('check-disk');
    expect(begin(['check-disk', 'wipe'])).toBe('partition');
  });

  it('takes half-made subvolumes back to a new file system', () => {
    const before = ids.slice(0, ids.indexOf('create-subvolumes'));
    expect(begin(before)).toBe('format-btrfs');
  });

  it('goes back to what is no longer open', () => {
    const before = ids.slice(0, ids.indexOf('verify'));
    expect(begin(before)).toBe('verify');
    expect(begin(before, 'open')).toBe('open');
    expect(begin(before, 'mount-top-level')).toBe('format-btrfs');
  });

  it('ends past the last step when all is done', () => {
    expect(begin(ids)).toBeUndefined();
  });

  it('does not miss what a later step has given back on purpose', () => {
    const before = ids.slice(0, ids.indexOf('build-system'));
    const gone = (step: { id: string }): boolean => step.id !== 'mount-top-level';
    const begins = (isIntact: typeof gone): string | undefined =>
      ids[continueIndex(plan, before, isIntact)];
    expect(begins(gone)).toBe('build-system');
    // What is needed again when the run goes back past it is missed.
    expect(begins((step) => gone(step) && step.id !== 'mount-target')).toBe('format-btrfs');
    expect(begins((step) => gone(step) && step.id !== 'keep-state')).toBe('keep-state');
  });
});
