/** Going on with a change that was interrupted, by a failure, a kill or a power cut. */
import type { ChangeStepId } from '../../core/change/change.ts';
import { pathOf } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { isInForce } from './in-force.ts';
import { performChange } from './perform.ts';
import { takeSnapshots } from './snapshots.ts';
import { hasStaged } from './step-copies.ts';
import { clearStaging, putItemsAside } from './step-clear.ts';
import { refreshItem } from './step-move.ts';

/** Copies that are whole and newer than anything that is left of the original. */
function hasFinalCopies(run: ChangeRun): boolean {
  const { finished } = run.progress();
  const isThere = run.begin.items.every((_, index) => hasStaged(run, index, 'final'));
  return !run.hasSameRoot && finished.has('compare') && isThere;
}

function keepChoice(step: ChangeStepId, run: ChangeRun): 'do' | 'leave-out' {
  const { started, finished } = run.progress();
  const leaveOut = ((): boolean => {
    switch (step) {
      case 'safety-copy':
        return finished.has(step) || !run.hasSameRoot || started.has('move');
      case 'final-copy':
      case 'compare':
        return started.has('move') || hasFinalCopies(run);
      case 'stop-units':
      case 'activate':
        return finished.has('activate') && isInForce(run);
      case 'check':
      case 'build':
      case 'move':
      case 'declare':
      case 'verify':
      case 'start-units':
      case 'clear':
        return false;
    }
  })();
  return leaveOut ? 'leave-out' : 'do';
}

function stopChoice(step: ChangeStepId, run: ChangeRun): 'do' | 'leave-out' {
  const isOver = run.progress().finished.has('activate') && isInForce(run);
  const byThen: readonly ChangeStepId[] = ['stop-units', 'final-copy', 'compare', 'activate'];
  return isOver && byThen.includes(step) ? 'leave-out' : 'do';
}

/**
 * Between the interruption and now programs may have written to the original again; as long as they do
 * not use the kept place, the original is what counts.
 */
async function refreshMoved(run: ChangeRun): Promise<void> {
  const { started } = run.progress();
  if (run.begin.change !== 'keep' || !started.has('move')) return;
  if (run.source === null || isInForce(run)) return;
  const request = { stepId: 'move', name: 'final', tree: run.source } as const;
  const paths = run.begin.items.map(pathOf);
  const parts = await takeSnapshots(run, { ...request, paths });
  for (const [index, part] of parts.entries()) {
    if (run.progress().moved.has(index)) await refreshItem(run, { index, part, wasUsed: false });
  }
}

/**
 * Goes on to the end.
 *
 * @throws ProblemError as `performChange`
 */
export async function finishChange(run: ChangeRun): Promise<void> {
  await refreshMoved(run);
  await performChange(run, run.begin.change === 'keep' ? keepChoice : stopChoice);
}

/** Brings over what was written until the shutdown, or puts aside what is no longer kept. */
export async function lastCopy(run: ChangeRun): Promise<void> {
  const { waiting, end } = run.progress();
  if (waiting === null || end !== null || !run.hasSameBoot || run.source === null) return;
  if (run.begin.change === 'keep') {
    const tree = run.source;
    const paths = run.begin.items.map(pathOf);
    const parts = await takeSnapshots(run, { stepId: 'final-copy', name: 'last', tree, paths });
    for (const [index, part] of parts.entries())
      await refreshItem(run, { index, part, wasUsed: false });
  } else {
    await putItemsAside(run);
  }
  run.note({ kind: 'last-copy' });
  await clearStaging(run);
}
