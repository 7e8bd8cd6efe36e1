import { problemError } from '../../core/errors/make-problem.ts';
import type { ProblemDetail } from '../../core/errors/make-problem.ts';
import type { ProblemCode } from '../../core/errors/codes.ts';
import type { ProblemError } from '../../core/errors/problem.ts';
import type { Step } from '../../core/plan/plan.ts';

/** A problem of a step, with the step's own sentence in it. */
export function stepFailure(
  code: ProblemCode,
  step: Step,
  { values = {}, lines = [] }: ProblemDetail,
): ProblemError {
  const named = { ...step.title.values, step: `@${step.title.id}`, ...values };
  return problemError(code, { values: named, stepId: step.id, lines });
}
