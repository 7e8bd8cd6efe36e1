import { problems } from '../core/errors/codes.ts';
import type { Problem } from '../core/errors/problem.ts';

/** The exit code that a problem has on the command line. */
export function exitCodeOf({ code }: Pick<Problem, 'code'>): number {
  return problems[code].exitCode;
}
