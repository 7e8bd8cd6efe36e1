import type { Answer } from '../../../core/ipc/contract.ts';
import type { ProblemCode } from '../../../core/errors/codes.ts';
import type { Problem } from '../../../core/errors/problem.ts';
import type { Scenario } from '../scenario.ts';

export type ManagerScenario = Pick<Scenario, 'data' | 'change' | 'stepMs'>;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function bad(
  code: ProblemCode,
  values: Problem['values'] = {},
  lines: readonly string[] = [],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, values, stepId: null, lines: [...lines] } };
}

/** As long as a helper takes; in the slow scenario as long as nobody waits. */
export function asIfBusy({ data }: Pick<ManagerScenario, 'data'>): Promise<void> {
  return pause(data === 'slow' ? 600_000 : 60);
}
