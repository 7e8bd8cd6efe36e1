/**
 * Brings data from its kept place back to the root, where programs will find it once nothing covers it
 * any longer: until the next boot, which empties the root. What lies there, below a mount, is moved aside
 * on the root.
 */
import { readdirSync, renameSync } from 'node:fs';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { itemPlace, ownSubvolume } from '../../core/change/places.ts';
import type { ChangeItem } from '../../core/change/change.ts';
import { compareTrees } from '../copy/compare-trees.ts';
import { copyTree, freezeTop } from '../copy/copy-tree.ts';
import { makeParents, makePrivateFolder, moveTo } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { atPlace, lookAtPath, openName, within } from '../copy/safe-path.ts';
import { withToolPath } from '../copy/tool-path.ts';
import { closeSync } from 'node:fs';
import { pathOf, requireTool, rootOf } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { isLinked, makeRootStaging, removeOurLink, rootStaging } from './links.ts';
import { takeSnapshots } from './snapshots.ts';
import type { SnapshotPart } from './snapshots.ts';
import { requireSame } from './step-copies.ts';

/** A snapshot of an element's kept place. */
async function placeSnapshot(
  run: ChangeRun,
  item: ChangeItem,
  index: number,
): Promise<SnapshotPart | null> {
  const where = { persist: run.begin.persist, top: run.top };
  const place = itemPlace(item, where);
  if (lookAtPath(bytesOfText(place)) === null) return null;
  const own = ownSubvolume(item);
  const tree = bytesOfText(own === null ? run.begin.persist : place);
  const path = own === null ? bytesOfText(place).slice(bytesOfText(run.begin.persist).length) : '';
  const request = { stepId: 'final-copy', name: `back-${index}`, tree, paths: [path] } as const;
  const [part] = await takeSnapshots(run, request);
  return part ?? null;
}

function backPlace(run: ChangeRun, index: number): PathBytes {
  return `${rootOf(run)}${rootStaging(run)}/back-${index}`;
}

/** Moves what is in one folder into another, name by name: a mount point itself cannot be renamed. */
function moveContents(from: PathBytes, to: PathBytes): void {
  atPlace(from, (a) =>
    atPlace(to, (b) => {
      const [source, target] = [openName(a.folder, a.name), openName(b.folder, b.name)];
      try {
        for (const name of readdirSync(within(a.folder, a.name), { encoding: 'latin1' })) {
          renameSync(within(source, name), within(target, name));
        }
      } finally {
        closeSync(source);
        closeSync(target);
      }
    }),
  );
}

/** Gives a folder the attributes of another, its times last. */
async function likeTop(
  run: ChangeRun,
  {
    like,
    empty,
    at,
  }: { readonly like: PathBytes; readonly empty: PathBytes; readonly at: PathBytes },
): Promise<void> {
  await withToolPath(
    at,
    async (target) => {
      const args = ['-a', '-T', '--', empty, target.path];
      await requireTool(run, { stepId: 'final-copy', tool: 'cp', args });
      await withToolPath(like, (source) =>
        run.context.runTool('touch', ['-r', source.path, '--', target.path]),
      );
    },
    { isGuarded: false },
  );
}

/** Puts a staged folder where a mount covers an (old or empty) one. */
async function fillFolder(
  run: ChangeRun,
  {
    staged,
    path,
    part,
    index,
  }: { staged: PathBytes; path: PathBytes; part: SnapshotPart; index: number },
): Promise<void> {
  const to = rootOf(run) + path;
  if (lookAtPath(to) === null) {
    moveTo(staged, to);
  } else {
    const below = `${rootStaging(run)}/below-${index}`;
    makePrivateFolder(rootOf(run), below);
    moveContents(to, rootOf(run) + below);
    moveContents(staged, to);
    await likeTop(run, { like: part.from, empty: staged, at: to });
    await removeTree(staged, run.context);
  }
  await freezeTop({ like: part.from, at: to }, run.context);
}

async function bringBack(run: ChangeRun, item: ChangeItem, index: number): Promise<void> {
  const part = await placeSnapshot(run, item, index);
  if (part === null || item.item.method === 'native') return;
  const path = pathOf(item);
  const to = rootOf(run) + path;
  // An interrupted attempt may have come to its end already.
  if (!isLinked(item) && lookAtPath(to) !== null) {
    const found = await compareTrees(part.from, to, { nested: part.nested }).catch(() => ['?']);
    if (found.length === 0) return;
  }
  makeRootStaging(run);
  const staged = backPlace(run, index);
  await removeTree(staged, run.context);
  await copyTree({ ...part, to: staged, context: run.context });
  await requireSame(run, { part, to: staged, index });
  if (isLinked(item)) return;
  makeParents(rootOf(run), path, bytesOfText(run.begin.persist));
  await fillFolder(run, { staged, path, part, index });
}

/** Copies all elements back to the root. For links they wait beside it, for `placeLinkedBack`. */
export async function bringItemsBack(run: ChangeRun): Promise<void> {
  for (const [index, item] of run.begin.items.entries()) await bringBack(run, item, index);
}

/** Once links are gone, puts what was brought back in their place. */
export function placeLinkedBack(run: ChangeRun): void {
  for (const [index, item] of run.begin.items.entries()) {
    const staged = backPlace(run, index);
    if (!isLinked(item) || lookAtPath(staged) === null) continue;
    removeOurLink(run, item);
    const to = rootOf(run) + pathOf(item);
    if (lookAtPath(to) === null) moveTo(staged, to);
  }
}
