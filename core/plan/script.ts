/**
 * The plan as a shell script that does the same by hand. It is for reading first; run as root it asks
 * for the disk's node and the secrets and stops at the first command that fails.
 */
import { english } from '../messages/english.ts';
import { renderMessage } from '../messages/render.ts';
import { displayCommand, quoteWord } from './display.ts';
import type { Check, Plan, Step } from './plan.ts';
import { commandText } from './script-command.ts';
import { expectationText } from './script-expectation.ts';
import { scriptHeader } from './script-header.ts';

function titleOf({ title }: Pick<Check, 'title'>): string {
  return renderMessage(title, english, 'en');
}

/** The closing checks are all made and each is reported; elsewhere the first that fails is the end. */
function checkText(check: Check, reports: boolean): string {
  const condition = expectationText(check.expect, commandText(check.command));
  if (!reports) return `${condition} || fail ${quoteWord(displayCommand(check.command))}`;
  const otherwise = check.mayBeUnknown === true ? 'not_known' : 'not_passed';
  const title = quoteWord(titleOf(check));
  return `if ${condition}; then passed ${title}; else ${otherwise} ${title}; fi`;
}

function stepText(step: Step, number: number): string {
  const sentence = titleOf(step);
  const reports = step.reportsChecks === true;
  const lines = [
    ...step.commands.map(commandText),
    ...step.checks.map((check) => checkText(check, reports)),
  ];
  return [`# ${number}. ${sentence}`, `say ${quoteWord(`${number}. ${sentence}`)}`, ...lines].join(
    '\n',
  );
}

/** The whole script, executable by bash. Secrets are asked for when it runs, never in it. */
export function planScript(plan: Plan): string {
  const steps = plan.steps.map((step, index) => stepText(step, index + 1));
  const reports = plan.steps.some(({ reportsChecks }) => reportsChecks === true);
  const ending = [
    ...(reports
      ? ['[ "$failures" = 0 ] || { echo "$failures checks failed." >&2; exit 60; }']
      : []),
    `say ${quoteWord(`Ready under ${plan.target}`)}`,
  ];
  return `${[scriptHeader(plan), ...steps, ending.join('\n')].join('\n\n')}\n`;
}
