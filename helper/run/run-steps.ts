import { compareIdentity } from '../../core/disks/identity.ts';
import { makeProblem, problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { Facts } from '../../core/plan/facts.ts';
import type { Step } from '../../core/plan/plan.ts';
import { appendJournal } from '../journal/journal.ts';
import { describeDifferences } from './describe-differences.ts';
import { reportChecks, runCheck } from './run-check.ts';
import { runCommand } from './run-command.ts';
import type { RunContext } from './run-context.ts';

/** The only step that comes before anything is written: until then even the content must be the same. */
const readingStep = 'check-disk';

function hasWritten(step: Step | null, { plan, startedEarlier }: RunContext): boolean {
  const index = plan.steps.findIndex(({ id }) => id === step?.id);
  const before = plan.steps.slice(0, Math.max(0, index)).map(({ id }) => id);
  return [...startedEarlier, ...before].some((id) => id !== readingStep);
}

/**
 * Compares the disk with the one that was chosen, right now.
 *
 * @param step the step that is about to begin, or null before all of them
 * @throws ProblemError `disk-changed` or what reading it throws
 */
export async function requireSameDisk(step: Step | null, context: RunContext): Promise<void> {
  const present = await context.readIdentity();
  const contentMayDiffer = hasWritten(step, context);
  const differences = compareIdentity(context.identity, present, { contentMayDiffer });
  if (differences.length === 0) return;
  throw problemError('disk-changed', {
    values: describeDifferences(differences),
    ...(step === null ? {} : { stepId: step.id }),
  });
}

async function runStep(step: Step, context: RunContext): Promise<void> {
  appendJournal({ kind: 'step-started', atMs: Date.now(), stepId: step.id });
  context.emit({ kind: 'step-started', stepId: step.id });
  if (step.checksIdentity) await requireSameDisk(step, context);
  let facts: Facts = {};
  for (const command of step.commands) {
    facts = await runCommand({ command, step, facts }, context);
  }
  if (step.reportsChecks === true) await reportChecks(step, { facts, context });
  else for (const check of step.checks) await runCheck({ check, step, facts }, context);
  appendJournal({ kind: 'step-finished', atMs: Date.now(), stepId: step.id });
  context.emit({ kind: 'step-finished', stepId: step.id });
}

/** Any exception as the problem that people see. */
export function problemOf(error: unknown, stepId: string | null): Problem {
  if (error instanceof ProblemError) {
    return { ...error.problem, stepId: error.problem.stepId ?? stepId };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { ...makeProblem('internal', { values: { detail: detail.slice(0, 1000) } }), stepId };
}

function stop(problem: Problem): never {
  appendJournal({ kind: 'stopped', atMs: Date.now(), problem });
  throw new ProblemError(problem);
}

/**
 * Goes through the plan's steps from an index on.
 *
 * @throws ProblemError of the first step that fails, or `cancelled`; the journal has it then
 */
export async function runSteps(context: RunContext, startIndex: number): Promise<void> {
  for (const [index, step] of context.plan.steps.entries()) {
    if (index < startIndex) {
      context.emit({ kind: 'step-skipped', stepId: step.id });
      continue;
    }
    try {
      await runStep(step, context);
    } catch (error) {
      const problem = problemOf(error, step.id);
      context.emit({ kind: 'step-failed', stepId: step.id, problem });
      stop(problem);
    }
    if (context.isCancelled() && step.cancelAfter !== null) {
      const { id, values } = step.cancelAfter;
      stop(makeProblem('cancelled', { values: { ...values, state: `@${id}` }, stepId: step.id }));
    }
  }
  appendJournal({ kind: 'finished', atMs: Date.now() });
}
