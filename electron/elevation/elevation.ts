import type { ProblemCode } from '../../core/errors/codes.ts';
import type { HelperExit, HelperProcess, HelperProgram } from '../helper/helper-process.ts';

export const elevationIds = ['direct', 'sudo', 'pkexec', 'run0', 'sudo-prompt'] as const;
export type ElevationId = (typeof elevationIds)[number];

/** One way to run the helper with root's rights. */
export interface Elevation {
  readonly id: ElevationId;
  /**
   * Whether a person decides, by a password or a question. Where nobody is asked, a refusal says
   * nothing about the person's wish, and the next way is tried.
   */
  readonly asksPerson: boolean;
  /** Whether this way exists on this machine; whether it is allowed shows only when it is tried. */
  readonly isAvailable: () => Promise<boolean>;
  /**
   * Starts the program. There is no time limit: people look for their password. Rejects with a
   * `ProblemError` when nothing could be started at all.
   */
  readonly start: (program: HelperProgram) => Promise<HelperProcess>;
  /**
   * What an end before the helper's first frame means; null when it was the helper itself that ended.
   *
   * @param stderrLines the last lines of standard error, which hold the way's own message
   */
  readonly explain: (exit: HelperExit, stderrLines: readonly string[]) => ProblemCode | null;
}
