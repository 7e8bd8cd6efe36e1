/**
 * Errors as values. Everything that can go wrong across a process border has a code from one closed
 * list; texts, remedies and exit codes hang on the code, so that the window, the command line and the
 * documentation cannot disagree.
 */
import { z } from '../zod.ts';
import { problemCodes } from './codes.ts';

export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  /** Fills the placeholders of the code's texts. */
  values: z.record(z.string().max(40), z.union([z.string().max(4096), z.number()])),
  /** The step that failed, when one did. */
  stepId: z.string().max(48).nullable(),
  /** The last useful lines of the tool's output, cleaned of control characters. */
  lines: z.array(z.string().max(1024)).max(40),
});
export type Problem = z.infer<typeof problemSchema>;

/** A problem on its way through code that throws. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
