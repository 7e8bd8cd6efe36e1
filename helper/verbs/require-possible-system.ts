import { problemError } from '../../core/errors/make-problem.ts';
import { joinedMessages } from '../../core/messages/joined.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { systemProblems } from '../../core/system/problems.ts';
import { choicesVerb } from './choices.ts';
import type { VerbContext } from './verb-context.ts';

/**
 * Refuses a system that names what this machine does not have: the build would fail half-way, or the
 * disk could not be opened at the next boot. Without a system in the spec nothing is asked.
 *
 * @throws ProblemError `system-impossible` with all reasons
 */
export async function requirePossibleSystem(
  { system }: InstallSpec,
  context: Pick<VerbContext, 'runTool'>,
): Promise<void> {
  if (system === undefined) return;
  const problems = systemProblems(system, await choicesVerb(context));
  if (problems.length === 0) return;
  const sentences = problems.map(({ message }) => message);
  throw problemError('system-impossible', { values: joinedMessages('reasons', sentences) });
}
