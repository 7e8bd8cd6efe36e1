import type { ProblemCode } from './codes.ts';
import { ProblemError } from './problem.ts';
import type { Problem } from './problem.ts';

export interface ProblemDetail {
  readonly values?: Problem['values'];
  readonly stepId?: string;
  readonly lines?: readonly string[];
}

/** A problem value; what is not given is empty. */
export function makeProblem(code: ProblemCode, detail: ProblemDetail = {}): Problem {
  return {
    code,
    values: detail.values ?? {},
    stepId: detail.stepId ?? null,
    lines: [...(detail.lines ?? [])],
  };
}

/** A problem as something to throw. */
export function problemError(code: ProblemCode, detail: ProblemDetail = {}): ProblemError {
  return new ProblemError(makeProblem(code, detail));
}
