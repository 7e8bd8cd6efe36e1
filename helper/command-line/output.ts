/** What the command line prints: the only place of the helper that writes for people. */
import type { CheckResult, RunEvent } from '../../core/helper/events.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { english } from '../../core/messages/english.ts';
import { foundSentence } from '../../core/messages/found.ts';
import { renderMessage } from '../../core/messages/render.ts';
import { displayCommand } from '../../core/plan/display.ts';
import { formatDiskSize, formatMemorySize } from '../../core/sizes/format.ts';
import type { Disk } from '../../core/disks/disk.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';

const locale = 'en';

/** One line to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A value as JSON, for other programs. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** A problem, for people, on standard error. */
export function printProblem(problem: Problem): void {
  const say = (id: string): string =>
    renderMessage({ id, values: problem.values }, english, locale);
  const lines = [say(`problem.${problem.code}`), say(`problem.${problem.code}.next`)];
  const last = problem.lines.map((line) => `  | ${line}`);
  process.stderr.write(`${[...lines, ...last].join('\n')}\n`);
}

/** The plan in sentences, each with its commands. */
export function printPlan(plan: Plan, planHash: string): void {
  for (const { number, name, node, sizeBytes } of plan.partitions) {
    print(
      `Partition ${number}  ${name.padEnd(10)} ${formatMemorySize(sizeBytes, locale)}  ${node}`,
    );
  }
  for (const [index, step] of plan.steps.entries()) {
    print(`\n${index + 1}. ${renderMessage(step.title, english, locale)}`);
    if (step.destroys !== null) {
      print(`   DESTROYS: ${renderMessage(step.destroys, english, locale)}`);
    }
    for (const command of step.commands) print(`   $ ${displayCommand(command)}`);
    for (const { title } of step.checks) {
      print(`   - check: ${renderMessage(title, english, locale)}`);
    }
  }
  print(`\nPlan ${planHash}`);
}

/** What a check found, in one line. */
export function checkLine({ stepId, index, state, found }: CheckResult, plan: Plan): string {
  const title = plan.steps.find(({ id }) => id === stepId)?.checks[index]?.title;
  const sentence = title === undefined ? stepId : renderMessage(title, english, locale);
  const known = foundSentence(found);
  const answer = known === null ? found : renderMessage(known, english, locale);
  return `${state}: ${sentence}${answer === '' ? '' : ` (${answer})`}`;
}

/** An event of a run, for people. */
export function printEvent(event: RunEvent, plan: Plan): void {
  switch (event.kind) {
    case 'step-started':
    case 'step-skipped': {
      const step = plan.steps.find(({ id }) => id === event.stepId);
      const sentence =
        step === undefined ? event.stepId : renderMessage(step.title, english, locale);
      print(event.kind === 'step-started' ? `== ${sentence}` : `== (done earlier) ${sentence}`);
      return;
    }
    case 'log':
      print(event.source === 'command' ? `   $ ${event.text}` : `   ${event.text}`);
      return;
    case 'check-finished':
      print(`   ${checkLine(event.result, plan)}`);
      return;
    case 'progress':
    case 'run-started':
    case 'step-finished':
    case 'step-failed':
    case 'cancel-accepted':
  }
}

function diskLine({ identity, exclusion }: Disk): string {
  const { node, model, serial, sizeBytes } = identity;
  const name = [model ?? 'unknown model', formatDiskSize(sizeBytes, locale), serial ?? 'no serial'];
  const reason =
    exclusion === null ? '' : `\n    ${renderMessage(exclusion.reason, english, locale)}`;
  return `${node}  ${name.join(', ')}${reason}`;
}

/** The disks, for people. */
export function printDisks({ disks }: VerbOutput<'probe'>): void {
  for (const disk of disks) print(diskLine(disk));
}
