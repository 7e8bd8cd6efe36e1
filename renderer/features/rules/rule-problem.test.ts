import { describe, expect, it } from 'vitest';
import type { IgnoreRule } from '../../../core/persist/persist-data.ts';
import { ruleProblem, tidyRule } from './rule-problem.ts';

function rule(pattern: string, kind: IgnoreRule['kind'] = 'path'): IgnoreRule {
  return { kind, pattern, reason: '' };
}

describe('ruleProblem', () => {
  it('accepts paths and globs', () => {
    expect(ruleProblem(rule('/etc/adjtime'), [])).toBeNull();
    expect(ruleProblem(rule('/var/**/*.log', 'glob'), [])).toBeNull();
    expect(ruleProblem(rule('/srv/...', 'path'), [])).toBeNull();
  });

  it('wants an absolute path without ways round', () => {
    expect(ruleProblem(rule(''), [])).toBe('empty');
    expect(ruleProblem(rule('etc'), [])).toBe('relative');
    expect(ruleProblem(rule('/etc/../var'), [])).toBe('dots');
    expect(ruleProblem(rule('/etc/a\nb'), [])).toBe('control');
  });

  it('does not ignore everything', () => {
    expect(ruleProblem(rule('/', 'directory'), [])).toBe('everything');
    expect(ruleProblem(rule('/**', 'glob'), [])).toBe('everything');
    expect(ruleProblem(rule('/*', 'glob'), [])).toBe('everything');
  });

  it('knows the same rule, not the same pattern of another kind', () => {
    expect(ruleProblem(rule('/srv'), [rule('/srv')])).toBe('known');
    expect(ruleProblem(rule('/srv'), [rule('/srv', 'directory')])).toBeNull();
  });
});

describe('tidyRule', () => {
  it('takes away slashes that mean nothing', () => {
    expect(tidyRule(rule(' /var//tmp/ ', 'directory')).pattern).toBe('/var/tmp');
    expect(tidyRule(rule('/')).pattern).toBe('/');
  });
});
