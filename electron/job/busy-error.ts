import type { ProblemError } from '../../core/errors/problem.ts';
import { problemError } from '../../core/errors/make-problem.ts';

/** `already-running`, with this process as the one that runs something; its number as people know it. */
export function busyError(): ProblemError {
  return problemError('already-running', { values: { pid: String(process.pid) } });
}
