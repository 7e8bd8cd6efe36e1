/**
 * Takes a change back, from wherever it stands. Nothing is deleted that is not also somewhere else: what
 * had reached its kept place is moved to a dated folder.
 */
import { lookAtPath } from '../copy/safe-path.ts';
import { moveTo } from '../copy/folders.ts';
import { lastCopyUnit } from './arrange-last-copy.ts';
import { pathOf, placeOf, rootOf } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { hasSystemd } from './surroundings.ts';
import { bringItemsBack, placeLinkedBack } from './copy-back.ts';
import { isLinked, bringLinkedBack, removeIfEmpty, rootStaging } from './links.ts';
import { takeSnapshots } from './snapshots.ts';
import { clearStaging } from './step-clear.ts';
import { deactivate } from './step-activate.ts';
import { hasStaged, stagedPlace } from './step-copies.ts';
import { undeclare } from './step-declare.ts';
import { asidePlace, olderPlace, putAside, refreshItem } from './step-move.ts';
import { startUnits, stopUnits } from './step-units.ts';
import { isServed } from './step-verify.ts';

function servedNow(run: ChangeRun): boolean {
  const where = { persist: run.begin.persist, top: run.top };
  return run.begin.items.some((item) => item.item.method !== 'native' && isServed(item, where));
}

/** The kind of switch that makes the old system the one in force again. */
function switchKind(run: ChangeRun): 'switch' | 'boot' {
  return run.begin.activation === 'now' || !run.hasSameBoot ? 'switch' : 'boot';
}

/** Whether programs may have written to the kept place since it was filled. */
function hasNewerData(run: ChangeRun): boolean {
  return servedNow(run) && (!run.hasSameRoot || run.progress().started.has('start-units'));
}

async function undoActivation(run: ChangeRun): Promise<void> {
  const kind = switchKind(run);
  if (kind === 'switch') await stopUnits(run);
  const isNewer = hasNewerData(run);
  if (isNewer) await bringItemsBack(run);
  await deactivate(run, kind);
  if (isNewer) placeLinkedBack(run);
  else bringLinkedBack(run);
}

/** What had been moved to its place, and copies of what a restart has since erased. */
async function putCopiesAside(run: ChangeRun): Promise<void> {
  const { started, moved, finished } = run.progress();
  for (const [index, item] of run.begin.items.entries()) {
    const place = placeOf(run, item);
    const isMoved = moved.has(index) || (started.has('move') && !hasStaged(run, index, 'final'));
    if (isMoved) {
      // Cut off between two renames, the copy is on one of the other places.
      const places = [place, stagedPlace(run, index, 'final'), olderPlace(run, index)];
      const from = places.find((each) => lookAtPath(each) !== null);
      if (from !== undefined) await putAside(run, { from, path: pathOf(item), group: '' });
    } else if (!run.hasSameRoot) {
      const name = finished.has('compare') && hasStaged(run, index, 'final') ? 'final' : 'safety';
      if (name === 'safety' && !finished.has('safety-copy')) continue;
      await putAside(run, { from: stagedPlace(run, index, name), path: pathOf(item), group: '' });
    }
  }
}

async function undoKeeping(run: ChangeRun): Promise<void> {
  if (run.progress().started.has('activate')) await undoActivation(run);
  if (run.progress().started.has('declare')) await undeclare(run);
  await putCopiesAside(run);
}

/** Data that was put aside already goes back to its place. */
function takeOutAgain(run: ChangeRun): void {
  for (const item of run.begin.items) {
    const path = pathOf(item);
    const aside = asidePlace(run, path, '');
    const place = placeOf(run, item);
    if (lookAtPath(aside) === null || lookAtPath(place) !== null) continue;
    moveTo(aside, place);
  }
}

/** While it was not kept, programs went on with the copy on the root: that is the newest now. */
async function refreshFromRoot(run: ChangeRun): Promise<void> {
  const items = run.begin.items.filter(({ item }) => item.method !== 'native');
  const present = items.filter((item) => {
    const found = lookAtPath(rootOf(run) + pathOf(item));
    return found !== null && !(isLinked(item) && found.isSymbolicLink());
  });
  if (present.length === 0) return;
  const paths = present.map(pathOf);
  const request = { stepId: 'final-copy', name: 'again', tree: rootOf(run), paths } as const;
  const parts = await takeSnapshots(run, request);
  for (const [at, part] of parts.entries()) {
    const item = present[at];
    if (item === undefined) continue;
    const index = run.begin.items.indexOf(item);
    await refreshItem(run, { index, part, wasUsed: true });
  }
}

async function undoStopping(run: ChangeRun): Promise<void> {
  const { started } = run.progress();
  if (started.has('activate')) {
    const kind = switchKind(run);
    if (kind === 'switch') await stopUnits(run);
    takeOutAgain(run);
    const wroteToRoot = run.hasSameRoot && started.has('start-units') && !servedNow(run);
    if (wroteToRoot) await refreshFromRoot(run);
    await deactivate(run, kind);
  }
  if (started.has('declare')) await undeclare(run);
}

async function stopWaiting(run: ChangeRun): Promise<void> {
  if (run.progress().waiting === null || !run.hasSameBoot || !hasSystemd()) return;
  await run.context.runTool('systemctl', ['stop', '--', lastCopyUnit(run.begin.id)]);
}

/**
 * Takes a change back. It can be interrupted and begun again at any point.
 *
 * @throws ProblemError of what could not be done; the change is then still unfinished
 */
export async function undoChange(run: ChangeRun): Promise<void> {
  if (run.begin.change === 'keep') await undoKeeping(run);
  else await undoStopping(run);
  await startUnits(run);
  await clearStaging(run);
  // Originals that were moved aside are back; older versions of them may stay until the next boot.
  removeIfEmpty(rootOf(run) + rootStaging(run));
  run.note({ kind: 'undone' });
  await stopWaiting(run);
}
