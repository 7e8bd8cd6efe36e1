import { problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { ChangeStatus } from '../../core/change/change.ts';
import type { VerbInput } from '../../core/helper/verbs.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { takePersistLock } from '../persist/persist-lock.ts';
import { problemOf } from '../run/run-steps.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { openRun } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { finishChange, lastCopy } from './finish.ts';
import { findKeptSystem } from './kept-system.ts';
import type { KeptSystem } from './kept-system.ts';
import { readStatus } from './list-changes.ts';
import { readBootId, subvolumeUuid } from './surroundings.ts';
import { undoChange } from './undo.ts';

async function withRun(
  id: string,
  context: VerbContext,
  action: (run: ChangeRun) => Promise<void>,
): Promise<ChangeStatus> {
  const kept: KeptSystem = await findKeptSystem(context);
  const release = await takePersistLock(kept.persist);
  try {
    return await withTopLevel(
      kept.system,
      'read-write',
      async (top) => {
        const run = await openRun({ persist: kept.persist, id, top }, context);
        await action(run);
        return readStatus({ progress: run.progress(), top, isRunning: false }, context);
      },
      context,
    );
  } finally {
    release();
  }
}

async function undo(run: ChangeRun): Promise<void> {
  run.context.emit({ kind: 'run-started', steps: ['clear'] });
  run.context.emit({ kind: 'step-started', stepId: 'clear' });
  try {
    await undoChange(run);
  } catch (error) {
    const problem = problemOf(error, 'clear');
    run.context.emit({ kind: 'step-failed', stepId: 'clear', problem });
    run.note({ kind: 'failed', problem });
    throw new ProblemError(problem);
  }
  run.context.emit({ kind: 'step-finished', stepId: 'clear' });
}

/** The verb `change-resume`: goes on with an interrupted change, or takes it back. */
export async function resumeChange(
  { id, how }: VerbInput<'change-resume'>,
  context: VerbContext,
): Promise<ChangeStatus> {
  return withRun(id, context, async (run) => {
    const { begin } = run;
    const status = await readStatus(
      { progress: run.progress(), top: run.top, isRunning: false },
      context,
    );
    if (!status.offers.includes(how)) throw problemError('change-unknown', { values: { id } });
    const rootUuid = await subvolumeUuid(`${run.top}/${begin.system.root}`, context.runTool);
    run.note({ kind: 'resumed', how, bootId: readBootId(), rootUuid: rootUuid ?? '' });
    if (how === 'finish') await finishChange(run);
    else await undo(run);
  });
}

/** What the unit that waits for the shutdown runs. */
export async function finishAtShutdown(id: string, context: VerbContext): Promise<ChangeStatus> {
  return withRun(id, context, lastCopy);
}
