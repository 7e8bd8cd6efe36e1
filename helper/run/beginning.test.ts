import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../core/plan/compile.ts';
import { plainSpec } from '../../core/testing/spec-arbitrary.ts';
import { continueIndex } from './beginning.ts';

const plan = compilePlan(plainSpec());
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
});
