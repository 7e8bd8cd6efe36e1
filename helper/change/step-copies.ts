/** The safety copy and the final copy, each from a snapshot of its own. */
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { ownSubvolume } from '../../core/change/places.ts';
import type { ChangeItem } from '../../core/change/change.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { copyTree } from '../copy/copy-tree.ts';
import { makePrivateFolder } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { compareTrees } from '../copy/compare-trees.ts';
import { pathOf, requireTool, say } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { takeSnapshots } from './snapshots.ts';
import type { SnapshotPart } from './snapshots.ts';

export type CopyName = 'safety' | 'final';

/** Where the copy of an element is made: a subvolume of its own is made on the top level. */
export function stagedPlace(run: ChangeRun, index: number, name: CopyName): PathBytes {
  const item = run.begin.items[index];
  const own = item === undefined || name === 'safety' ? null : ownSubvolume(item);
  return bytesOfText(
    own === null ? `${run.places.staging}/${name}/${index}` : `${run.top}/${own}.new`,
  );
}

function makeStaging(run: ChangeRun, name: CopyName): void {
  const below = `${run.places.staging.slice(run.begin.persist.length)}/${name}`;
  makePrivateFolder(bytesOfText(run.begin.persist), bytesOfText(below));
}

async function makeOwnSubvolume(run: ChangeRun, item: ChangeItem, path: string): Promise<boolean> {
  const stepId = 'final-copy';
  await requireTool(run, { stepId, tool: 'btrfs', args: ['subvolume', 'create', path] });
  const isBare = item.subvolume?.noCopyOnWrite === true;
  if (isBare) await requireTool(run, { stepId, tool: 'chattr', args: ['+C', '--', path] });
  return isBare;
}

export interface CopyRequest {
  readonly name: CopyName;
  readonly index: number;
  readonly part: SnapshotPart;
}

/** Copies one element into staging; what an interrupted attempt left there is removed first. */
export async function stageItem(run: ChangeRun, { name, index, part }: CopyRequest): Promise<void> {
  const item = run.begin.items[index];
  if (item === undefined) return;
  makeStaging(run, name);
  const to = stagedPlace(run, index, name);
  if (!(await removeTree(to, run.context))) {
    throw problemError('place-taken', { values: { path: to } });
  }
  const own = name === 'final' ? ownSubvolume(item) : null;
  const isBare = own !== null && (await makeOwnSubvolume(run, item, `${run.top}/${own}.new`));
  const into = own === null ? {} : { isIntoExisting: true, isBare };
  const { notes } = await copyTree({ ...part, to, context: run.context, ...into });
  for (const note of notes) say(run, `${name}-copy`, note);
}

async function copyAll(
  run: ChangeRun,
  name: CopyName,
  parts: readonly SnapshotPart[],
): Promise<void> {
  for (const [index, part] of parts.entries()) await stageItem(run, { name, index, part });
}

/** Copies what is there while programs go on: as whole as after a power cut, and safe from now on. */
export async function safetyCopyStep(run: ChangeRun): Promise<void> {
  if (run.source === null) return;
  const paths = run.begin.items.map(pathOf);
  const parts = await takeSnapshots(run, {
    stepId: 'safety-copy',
    name: 'safety',
    tree: run.source,
    paths,
  });
  await copyAll(run, 'safety', parts);
}

/** What the final copy is made from: the data as it is, else as the earlier root or the safety copy has it. */
async function finalParts(run: ChangeRun): Promise<SnapshotPart[]> {
  const paths = run.begin.items.map(pathOf);
  if (run.source !== null) {
    return takeSnapshots(run, { stepId: 'final-copy', name: 'final', tree: run.source, paths });
  }
  if (!run.progress().finished.has('safety-copy')) {
    const path = run.begin.items[0]?.item.path ?? '';
    throw problemError('path-vanished', { stepId: 'final-copy', values: { path } });
  }
  return run.begin.items.map((_, index) => ({
    from: stagedPlace(run, index, 'safety'),
    nested: [],
  }));
}

/** The parts of the last final copy, for comparing. */
const finalPartsOf = new WeakMap<ChangeRun, readonly SnapshotPart[]>();

export async function finalCopyStep(run: ChangeRun): Promise<void> {
  const parts = await finalParts(run);
  finalPartsOf.set(run, parts);
  await copyAll(run, 'final', parts);
}

/** Compares a staged copy with its original. @throws ProblemError `copy-differs` */
export async function requireSame(
  run: ChangeRun,
  {
    part,
    to,
    index,
  }: { readonly part: SnapshotPart; readonly to: PathBytes; readonly index: number },
): Promise<void> {
  const item = run.begin.items[index];
  const isBare = item?.subvolume?.noCopyOnWrite === true;
  const found = await compareTrees(part.from, to, { nested: part.nested, isBare });
  if (found.length === 0) return;
  const differences = found.slice(0, 5).join('; ').slice(0, 2000);
  const values = { path: item?.item.path ?? '', differences };
  const lines = found.slice(0, 40).map((line) => line.slice(0, 1024));
  throw problemError('copy-differs', { stepId: 'compare', values, lines });
}

export async function compareStep(run: ChangeRun): Promise<void> {
  const parts = finalPartsOf.get(run) ?? [];
  for (const [index, part] of parts.entries()) {
    const to = stagedPlace(run, index, 'final');
    await requireSame(run, { part, to, index });
    const entries = run.begin.items[index]?.entries ?? 0;
    say(run, 'compare', `${run.begin.items[index]?.item.path ?? ''}: the same (${entries})`);
  }
}

/** Whether a copy of an element that is whole lies in staging. */
export function hasStaged(run: ChangeRun, index: number, name: CopyName): boolean {
  return lookAtPath(stagedPlace(run, index, name)) !== null;
}
