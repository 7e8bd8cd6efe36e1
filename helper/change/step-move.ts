import { bytesOfText } from '../../core/drift/path-text.ts';
import { ownSubvolume } from '../../core/change/places.ts';
import { compareTrees } from '../copy/compare-trees.ts';
import { freezeTop } from '../copy/copy-tree.ts';
import { makeParents, makePrivateFolder, moveTo } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { pathOf, placeOf, requireTool } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { subvolumeOfMount } from './surroundings.ts';
import { stagedPlace, stageItem, requireSame } from './step-copies.ts';
import type { SnapshotPart } from './snapshots.ts';

async function unfreeze(run: ChangeRun, path: PathBytes): Promise<void> {
  await freezeTop({ like: bytesOfText(run.places.own), at: path }, run.context);
}

/** Parents take owner and mode from the root, where programs expect them so. */
function makeWay(run: ChangeRun, to: PathBytes, path: PathBytes): void {
  const persist = bytesOfText(run.begin.persist);
  if (!to.startsWith(`${persist}/`)) return;
  const below = to.slice(persist.length);
  // Where it lies below its own path, the root's folders are the pattern.
  const like = below === path ? (run.source ?? persist) : persist;
  makeParents(persist, below, like);
}

async function moveItem(run: ChangeRun, index: number): Promise<void> {
  const item = run.begin.items[index];
  if (item === undefined || run.progress().moved.has(index)) return;
  const from = stagedPlace(run, index, 'final');
  const to = placeOf(run, item);
  const isMoved = lookAtPath(from) === null && lookAtPath(to) !== null;
  if (!isMoved) {
    const frozen = run.source === null ? null : run.source + pathOf(item);
    makeWay(run, to, pathOf(item));
    await unfreeze(run, from);
    moveTo(from, to);
    if (frozen !== null) await freezeTop({ like: frozen, at: to }, run.context);
  }
  await requireTool(run, { stepId: 'move', tool: 'sync', args: ['-f', '--', run.begin.persist] });
  run.note({ kind: 'moved', index });
}

/** Renames the staged copies to their places: each is there whole or not at all. */
export async function moveStep(run: ChangeRun): Promise<void> {
  for (const index of run.begin.items.keys()) await moveItem(run, index);
}

/** Where something is put that must not be deleted and must not stay: dated, by its path. */
export function asidePlace(run: ChangeRun, path: PathBytes, group: string): PathBytes {
  const folder = bytesOfText(run.places.stopped) + (group === '' ? '' : `-${group}`);
  return folder + path;
}

/**
 * Moves something to the dated folder of what is no longer kept. A subvolume of its own goes there by way
 * of the top level: only there both ends are on one mount.
 */
export async function putAside(
  run: ChangeRun,
  {
    from,
    path,
    group,
  }: { readonly from: PathBytes; readonly path: PathBytes; readonly group: string },
): Promise<void> {
  if (lookAtPath(from) === null) return;
  const persist = run.begin.persist;
  const place = asidePlace(run, path, group);
  const below = place.slice(bytesOfText(persist).length);
  makePrivateFolder(bytesOfText(persist), below.slice(0, below.lastIndexOf('/')));
  const isOnTop = from.startsWith(`${run.top}/`);
  const to = isOnTop ? bytesOfText(`${run.top}${subvolumeOfMount(persist) ?? ''}`) + below : place;
  await unfreeze(run, from);
  let free = to;
  for (let number = 2; lookAtPath(free) !== null; number += 1) free = `${to}.${number}`;
  moveTo(from, free);
}

/** Where the copy in the kept place is for the moment in which a newer one takes its place. */
export function olderPlace(run: ChangeRun, index: number): PathBytes {
  const item = run.begin.items[index];
  const own = item === undefined ? null : ownSubvolume(item);
  const path = own === null ? `${run.places.staging}/older-${index}` : `${run.top}/${own}.older`;
  return bytesOfText(path);
}

export interface Refresh {
  readonly index: number;
  readonly part: SnapshotPart;
  /** Programs have used the kept place: what is there is put aside. Else it is but an older copy of ours. */
  readonly wasUsed: boolean;
}

/**
 * Brings a kept place to what a snapshot holds: nothing is done where they are the same; otherwise the
 * newer copy takes the place.
 */
export async function refreshItem(
  run: ChangeRun,
  { index, part, wasUsed }: Refresh,
): Promise<boolean> {
  const item = run.begin.items[index];
  if (item === undefined) return false;
  const to = placeOf(run, item);
  const isBare = item.subvolume?.noCopyOnWrite === true;
  const isSame =
    lookAtPath(to) !== null &&
    (await compareTrees(part.from, to, { nested: part.nested, isBare })).length === 0;
  if (isSame) return false;
  await stageItem(run, { name: 'final', index, part });
  const staged = stagedPlace(run, index, 'final');
  await requireSame(run, { part, to: staged, index });
  const older = olderPlace(run, index);
  await removeTree(older, run.context);
  makeWay(run, to, pathOf(item));
  await unfreeze(run, staged);
  if (lookAtPath(to) !== null && wasUsed) {
    await putAside(run, { from: to, path: pathOf(item), group: 'older' });
  } else if (lookAtPath(to) !== null) {
    await unfreeze(run, to);
    moveTo(to, older);
  }
  moveTo(staged, to);
  await freezeTop({ like: part.from, at: to }, run.context);
  await run.context.runTool('sync', ['-f', '--', run.begin.persist]);
  await removeTree(older, run.context);
  return true;
}
