/** Carries a change through its steps, and takes it back when one before the end fails. */
import type { ChangeStepId } from '../../core/change/change.ts';
import { stepIdsOf } from '../../core/change/steps.ts';
import { makeProblem } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { problemOf } from '../run/run-steps.ts';
import { bringItemsBack } from './copy-back.ts';
import type { ChangeRun } from './change-run.ts';
import { arrangeLastCopy } from './arrange-last-copy.ts';
import { isInForce } from './in-force.ts';
import { activateStep } from './step-activate.ts';
import { buildStep } from './step-build.ts';
import { checkStep } from './step-check.ts';
import { clearStep } from './step-clear.ts';
import { compareStep, finalCopyStep, safetyCopyStep } from './step-copies.ts';
import { declareStep } from './step-declare.ts';
import { moveStep } from './step-move.ts';
import { startUnitsStep, stopUnitsStep } from './step-units.ts';
import { verifyStep } from './step-verify.ts';
import { undoChange } from './undo.ts';

const actions: Readonly<Record<ChangeStepId, (run: ChangeRun) => Promise<void>>> = {
  check: checkStep,
  'safety-copy': safetyCopyStep,
  build: buildStep,
  'stop-units': stopUnitsStep,
  'final-copy': (run) => (run.begin.change === 'keep' ? finalCopyStep(run) : bringItemsBack(run)),
  // What is brought back has been compared where it was made.
  compare: async (run) => (run.begin.change === 'keep' ? compareStep(run) : undefined),
  move: moveStep,
  declare: declareStep,
  activate: activateStep,
  verify: verifyStep,
  'start-units': startUnitsStep,
  clear: clearStep,
};

/** From here on a change goes forward only: its data is in its place and everything knows so. */
const lastSteps: readonly ChangeStepId[] = ['start-units', 'clear'];

/** Until here a person's wish to stop takes the change back. */
const cancellable: readonly ChangeStepId[] = [
  'check',
  'safety-copy',
  'build',
  'stop-units',
  'final-copy',
  'compare',
  'move',
];

async function runStep(
  step: ChangeStepId,
  run: ChangeRun,
  action: () => Promise<void>,
): Promise<void> {
  const { emit, isCancelled } = run.context;
  if (isCancelled() && cancellable.includes(step)) {
    const values = { state: '@change.cancelled' };
    throw new ProblemError({ ...makeProblem('cancelled', { values }), stepId: step });
  }
  run.note({ kind: 'step-started', stepId: step });
  emit({ kind: 'step-started', stepId: step });
  await action();
  run.note({ kind: 'step-finished', stepId: step });
  emit({ kind: 'step-finished', stepId: step });
}

function noteFailure(run: ChangeRun, problem: Problem): void {
  try {
    run.note({ kind: 'failed', problem });
  } catch {
    // On a full disk nothing can be noted; that the step did not end says enough.
  }
}

/** Takes a failed change back, as far as that can be done now; what cannot stays unfinished. */
async function takeBack(run: ChangeRun, problem: Problem): Promise<void> {
  const step = problem.stepId;
  if (lastSteps.some((id) => id === step)) return;
  try {
    await undoChange(run);
  } catch (error) {
    const { code, values } = problemOf(error, step);
    const text = `${code}: ${JSON.stringify(values)}`.slice(0, 2000);
    run.context.emit({ kind: 'log', stepId: step, source: 'note', text });
  }
}

/** Which steps are to be done, and how; null leaves one out because it was done. */
export type StepChoice = (step: ChangeStepId, run: ChangeRun) => 'do' | 'leave-out';

/**
 * Goes through the steps.
 *
 * @throws ProblemError of the step that failed; the change has then been taken back, or its status says
 *   how far it is
 */
export async function performChange(run: ChangeRun, choose: StepChoice): Promise<void> {
  const { begin, context } = run;
  const steps = stepIdsOf({ kind: begin.change, items: begin.items, activation: begin.activation });
  context.emit({ kind: 'run-started', steps });
  for (const step of steps) {
    if (choose(step, run) === 'leave-out') {
      context.emit({ kind: 'step-skipped', stepId: step });
      continue;
    }
    try {
      await runStep(step, run, () => actions[step](run));
    } catch (error) {
      const problem = problemOf(error, step);
      context.emit({ kind: 'step-failed', stepId: step, problem: { ...problem, stepId: step } });
      noteFailure(run, { ...problem, stepId: step });
      await takeBack(run, { ...problem, stepId: step });
      throw new ProblemError({ ...problem, stepId: step });
    }
  }
  if (isInForce(run)) run.note({ kind: 'done' });
  else run.note({ kind: 'waiting', hasLastCopy: await arrangeLastCopy(run) });
}
