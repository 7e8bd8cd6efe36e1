import { makeProblem } from './make-problem.ts';
import type { Problem } from './problem.ts';

/** A fault of the program's own. What was thrown is not passed on: it could hold anything. */
export function unexpectedProblem(): Problem {
  return makeProblem('internal', { values: { detail: '@detail.unexpected' } });
}
