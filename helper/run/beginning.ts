/**
 * Where a run begins, given what an earlier one left. Deciding is pure where it can be; the undoing that
 * it calls for is done here too, before anything new is started.
 */
import { problemError } from '../../core/errors/make-problem.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import type { Plan, Step } from '../../core/plan/plan.ts';
import { appendJournal } from '../journal/journal.ts';
import type { RunSummary } from '../journal/summary.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { isThere, stepsOf, undoSteps } from './undo.ts';

/** Whether a step before an index has given back on purpose what this step opened. */
function isReleased({ id }: Step, plan: Plan, before: number): boolean {
  return plan.steps.slice(0, before).some(({ releases }) => releases?.includes(id) === true);
}

/**
 * The index at which a continued run begins: the first step that is not finished, or whose open things
 * are no longer there, taken back to where its repetition must begin. Going back past a step that gave
 * something back means that this something is needed again, so the search goes on from there.
 *
 * @param isIntact whether what a finished step opened is still open
 */
export function continueIndex(
  plan: Plan,
  finishedSteps: readonly string[],
  isIntact: (step: Step) => boolean,
): number {
  const repetitionOf = (at: number): number => {
    const step = plan.steps[at];
    return step === undefined ? at : plan.steps.findIndex(({ id }) => id === step.repeatFrom);
  };
  const first = plan.steps.findIndex(({ id }) => !finishedSteps.includes(id));
  let index = repetitionOf(first < 0 ? plan.steps.length : first);
  for (;;) {
    const end = index;
    const broken = plan.steps.findIndex(
      (step, at) => at < end && !isIntact(step) && !isReleased(step, plan, end),
    );
    if (broken < 0) return index;
    index = repetitionOf(broken);
  }
}

/**
 * Undoes steps of an earlier run and notes it in the journal.
 *
 * @throws ProblemError `clean-up-failed` with what is left
 */
export async function giveBack(steps: readonly Step[], runTool: RunTool): Promise<string[]> {
  const { undone, left } = await undoSteps(steps, runTool);
  if (left.length > 0) throw problemError('clean-up-failed', { values: { left: left.join('; ') } });
  for (const { id } of steps) appendJournal({ kind: 'step-undone', atMs: Date.now(), stepId: id });
  return [...undone];
}

/** Gives back all that the run of a summary opened. */
export async function giveBackAll(summary: RunSummary, runTool: RunTool): Promise<string[]> {
  return giveBack(stepsOf(compilePlan(summary.spec), summary.touchedSteps), runTool);
}

/** Prepares to continue: undoes everything from the returned index on. */
export async function prepareContinue(
  plan: Plan,
  summary: RunSummary,
  runTool: RunTool,
): Promise<number> {
  const isIntact = (step: Step): boolean => step.undo.every(isThere);
  const index = continueIndex(plan, summary.finishedSteps, isIntact);
  const later = plan.steps.slice(index).map(({ id }) => id);
  const touched = summary.touchedSteps.filter((id) => later.includes(id));
  await giveBack(stepsOf(plan, touched), runTool);
  return index;
}
