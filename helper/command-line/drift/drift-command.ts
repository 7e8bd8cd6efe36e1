/** A command `tidemark-helper drift NAME …`: one file each in this folder, listed in `commands.ts`. */
import type { VerbContext } from '../../verbs/verb-context.ts';

export interface DriftCommand {
  readonly name: string;
  /** Its lines in the help, without the program's name: `drift scan [--json]` and what it does. */
  readonly usage: string;
  /**
   * Parses its own words (after the name) with `parseArgs`, asks the verbs by `dispatch`, prints.
   *
   * @returns the exit code
   * @throws ProblemError `usage` for words it does not know
   */
  readonly run: (words: readonly string[], context: VerbContext) => Promise<number>;
}
