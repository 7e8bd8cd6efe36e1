import type { CheckResult } from '../../core/helper/events.ts';
import { english } from '../../core/messages/english.ts';
import { joinedMessages } from '../../core/messages/joined.ts';
import type { Message } from '../../core/messages/message.ts';
import { renderMessage } from '../../core/messages/render.ts';
import type { Facts } from '../../core/plan/facts.ts';
import type { Check, Step } from '../../core/plan/plan.ts';
import { appendJournal } from '../journal/journal.ts';
import { meets } from './expectation.ts';
import type { RunContext } from './run-context.ts';
import { canBeSearched, secretOf } from './secrets.ts';
import { stepFailure } from './step-failure.ts';
import { runStepTool } from './step-tool.ts';
import type { StepToolResult } from './step-tool.ts';

function foundInstead({ exitCode, lines, signal }: StepToolResult): string {
  return lines.join(' / ').slice(0, 400) || `(${exitCode ?? signal})`;
}

/**
 * Runs a check that must pass.
 *
 * @throws ProblemError `check-failed` with what was found instead
 */
export async function runCheck(
  { check, step, facts }: { check: Check; step: Step; facts: Facts },
  context: RunContext,
): Promise<void> {
  const result = await runStepTool({ command: check.command, step, facts, isQuiet: true }, context);
  if (meets(check.expect, result)) return;
  const found = foundInstead(result);
  const values = { ...check.title.values, check: `@${check.title.id}`, found };
  throw stepFailure('check-failed', step, { values, lines: result.lines });
}

type Finding = Pick<CheckResult, 'state' | 'found'>;

async function findingOf(check: Check, step: Step, at: FactsAndContext): Promise<Finding> {
  const { command, expect } = check;
  const secret = secretOf(command, at.context.secrets);
  if (expect.kind === 'not-found' && secret !== null && !canBeSearched(secret)) {
    return { state: 'unknown', found: '@check.secret-too-short' };
  }
  const result = await runStepTool({ command, step, facts: at.facts, isQuiet: true }, at.context);
  if (meets(expect, result)) return { state: 'passed', found: '' };
  const reason = foundInstead(result);
  if (check.mayBeUnknown === true && result.exitCode !== 0) {
    return { state: 'unknown', found: reason };
  }
  return { state: 'failed', found: reason };
}

interface FactsAndContext {
  readonly facts: Facts;
  readonly context: RunContext;
}

/**
 * Goes through all checks of a step, telling what each found.
 *
 * @throws ProblemError `proof-failed` at the end, naming those that failed
 */
export async function reportChecks(step: Step, at: FactsAndContext): Promise<void> {
  const failed: Message[] = [];
  const lines: string[] = [];
  for (const [index, check] of step.checks.entries()) {
    const finding = await findingOf(check, step, at);
    const result: CheckResult = { stepId: step.id, index, ...finding };
    appendJournal({ kind: 'check-finished', result });
    at.context.emit({ kind: 'check-finished', result });
    if (finding.state !== 'failed') continue;
    failed.push(check.title);
    lines.push(`${renderMessage(check.title, english, 'en')}: ${finding.found}`.slice(0, 1024));
  }
  if (failed.length === 0) return;
  const values = joinedMessages('failed', failed, '; ');
  throw stepFailure('proof-failed', step, { values, lines: lines.slice(0, 40) });
}
