import { expect, it } from 'vitest';
import { ProblemError } from '../errors/problem.ts';
import { plainSpec } from '../testing/spec-arbitrary.ts';
import { plainSystem } from '../testing/system-arbitrary.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { compilePlan } from './compile.ts';

function codeOf(spec: InstallSpec): string | null {
  try {
    compilePlan(spec);
    return null;
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'thrown';
  }
}

it('tells an impossible system from an impossible layout', () => {
  const spec = { ...plainSpec(), system: plainSystem() };
  const system = plainSystem({ user: { name: 'root', fullName: '' } });
  const disk = { ...spec.disk, sizeBytes: 2 ** 30 };
  expect(codeOf(spec)).toBeNull();
  expect(codeOf({ ...spec, system })).toBe('system-impossible');
  expect(codeOf({ ...spec, disk })).toBe('layout-impossible');
  expect(codeOf({ ...spec, disk, system })).toBe('layout-impossible');
});
