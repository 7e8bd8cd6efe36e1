/** Read-only snapshots to copy from: what they hold stands still, and nobody can lead a copy elsewhere. */
import { bytesOfText, textOfBytes } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { ChangeStepId } from '../../core/change/change.ts';
import { collectBytes } from '../copy/collect-bytes.ts';
import type { NestedSubvolume } from '../copy/copy-tree.ts';
import { makePrivateFolder, namesIn } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { withToolPath } from '../copy/tool-path.ts';
import { requireTool } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';

export interface SnapshotPart {
  /** The element's data in the snapshot. */
  readonly from: PathBytes;
  /** Subvolumes inside of it, outermost first. */
  readonly nested: readonly NestedSubvolume[];
}

/** The snapshots of a name are made anew: they are quick, and half of one is of no use. */
export async function deleteSnapshots(run: ChangeRun, name: string): Promise<void> {
  const folder = bytesOfText(`${run.places.snapshots}/${name}`);
  const { runTool } = run.context;
  for (const each of namesIn(folder)) {
    const path = textOfBytes(`${folder}/${each}`);
    if (path !== null) await runTool('btrfs', ['subvolume', 'delete', path]);
  }
  await removeTree(folder, run.context);
}

async function findNested(tree: PathBytes, path: PathBytes): Promise<PathBytes[]> {
  if (lookAtPath(tree + path)?.isDirectory() !== true) return [];
  return withToolPath(
    tree + path,
    async (place) => {
      // The top of every subvolume has inode 256, and nothing else in btrfs has.
      const search = [place.path, '-inum', '256', '-type', 'd', '-printf', '%P\\0'];
      const { stdout } = await collectBytes('find', search);
      return stdout.toString('latin1').split('\0').slice(0, -1);
    },
    { isGuarded: false },
  );
}

export interface SnapshotRequest {
  readonly stepId: ChangeStepId;
  readonly name: string;
  /** The subvolume, as a safe path. */
  readonly tree: PathBytes;
  /** Paths in it, each with a leading slash, '' for all of it. */
  readonly paths: readonly PathBytes[];
}

async function snapshot(
  run: ChangeRun,
  { from, to, stepId }: { from: PathBytes; to: string; stepId: ChangeStepId },
): Promise<void> {
  await withToolPath(
    from,
    (place) =>
      requireTool(run, {
        stepId,
        tool: 'btrfs',
        args: ['subvolume', 'snapshot', '-r', place.path, to],
      }),
    { isGuarded: from === run.source || from === bytesOfText(run.begin.persist) },
  );
}

/** Snapshots a subvolume and those nested in the given paths. @throws ProblemError `step-failed` */
export async function takeSnapshots(
  run: ChangeRun,
  { stepId, name, tree, paths }: SnapshotRequest,
): Promise<SnapshotPart[]> {
  await deleteSnapshots(run, name);
  makePrivateFolder(
    bytesOfText(run.begin.persist),
    bytesOfText(run.places.snapshots.slice(run.begin.persist.length)) + `/${name}`,
  );
  const folder = `${run.places.snapshots}/${name}`;
  const nestedPaths: PathBytes[][] = [];
  for (const path of paths) nestedPaths.push(await findNested(tree, path));
  await snapshot(run, { from: tree, to: `${folder}/tree`, stepId });
  const parts: SnapshotPart[] = [];
  for (const [index, path] of paths.entries()) {
    const nested: NestedSubvolume[] = [];
    let from = bytesOfText(`${folder}/tree`) + path;
    for (const [number, inner] of (nestedPaths[index] ?? []).entries()) {
      if (inner === '' && path === '') continue;
      const to = `${folder}/${index}-${number}`;
      const whole = inner === '' ? path : `${path}/${inner}`;
      await snapshot(run, { from: tree + whole, to, stepId });
      if (inner === '') from = bytesOfText(to);
      else nested.push({ path: inner, source: bytesOfText(to) });
    }
    if (lookAtPath(from) === null) {
      throw problemError('path-vanished', { stepId, values: { path: textOfBytes(path) ?? path } });
    }
    parts.push({ from, nested });
  }
  return parts;
}
