/** A change from the command line: proposed, shown, confirmed, carried out. */
import type { ChangeRequest, ChangeStatus, Proposal } from '../../../core/change/change.ts';
import { ProblemError } from '../../../core/errors/problem.ts';
import { dispatch } from '../../dispatch.ts';
import { exitCodeOf } from '../../exit-code.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { printJson } from '../output.ts';
import { askConsent } from './ask-consent.ts';
import { printStatusLine, withChangeEvents } from './change-output.ts';
import type { ChangeWords } from './change-words.ts';
import { printProposal } from './print-proposal.ts';

async function start(
  request: ChangeRequest,
  proposal: Proposal,
  { words, context }: { words: ChangeWords; context: VerbContext },
): Promise<number> {
  const input = { request, hash: proposal.hash };
  const telling = withChangeEvents(context, words.isJson);
  const status = (await dispatch('change-start', input, telling)) as ChangeStatus;
  if (words.isJson) printJson({ kind: 'result', value: status });
  else printStatusLine(status);
  return status.problem === null ? 0 : exitCodeOf(status.problem);
}

/**
 * Proposes the change and, once it is confirmed, carries it out.
 *
 * @returns the exit code; with paths that are refused, that of the first when nothing is left to do
 * @throws ProblemError of the verbs, or `not-confirmed`
 */
export async function carryOut(
  request: ChangeRequest,
  words: ChangeWords,
  context: VerbContext,
): Promise<number> {
  const proposal = (await dispatch('change-propose', request, context)) as Proposal;
  if (words.isJson) printJson({ kind: 'proposal', proposal });
  const [refused] = proposal.refused;
  if (proposal.items.length === 0 && refused !== undefined) throw new ProblemError(refused.problem);
  if (!words.isJson) printProposal(proposal);
  if (words.isDryRun) return 0;
  if (!words.isConfirmed) await askConsent('Carry this out?');
  return start(request, proposal, { words, context });
}
