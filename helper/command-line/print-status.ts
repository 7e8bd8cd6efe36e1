import type { RunStatus } from '../../core/helper/verbs.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { checkLine, print, printProblem } from './output.ts';

/** The last run, for people: how it stands, what is done, and what the closing checks found. */
export function printStatus(status: RunStatus): void {
  print(`state: ${status.state}`);
  if (status.spec === null) return;
  const plan = compilePlan(status.spec);
  print(`disk: ${status.device ?? 'unknown'}`);
  print(`steps: ${status.finishedSteps.length} of ${plan.steps.length}`);
  if (status.interruptedStep !== null) print(`interrupted in: ${status.interruptedStep}`);
  for (const result of status.checks) print(checkLine(result, plan));
  if (status.problem !== null) printProblem(status.problem);
}
