/** The elements for paths that are to be kept. */
import { readdirSync } from 'node:fs';
import type { ChangeItem, ChangeRequest, Proposal } from '../../core/change/change.ts';
import { keepItem } from '../../core/change/keep-item.ts';
import { isPossible } from '../../core/change/is-possible.ts';
import { knownPath } from '../../core/change/known-path.ts';
import type { KnownPath, PathFacts } from '../../core/change/path-facts.ts';
import { isIn } from '../../core/change/path-problem.ts';
import { bytesOfText, displayPath } from '../../core/drift/path-bytes.ts';
import type { KeepMethod } from '../../core/spec/system.ts';
import { countTree } from './count-tree.ts';
import { findKeptThing } from './find-kept-thing.ts';
import type { KeptThing } from './find-kept-thing.ts';
import type { MachineView } from './machine-view.ts';
import { unitsFor } from './path-units.ts';

export interface ProposedItems {
  readonly items: readonly ChangeItem[];
  readonly refused: Proposal['refused'];
}

type KeepRequest = Extract<ChangeRequest, { kind: 'keep' }>;

interface Wanted {
  readonly thing: KeptThing;
  readonly wanted: KeepMethod | null;
}

/** Each thing once; what lies in another of them comes along with it. */
function withoutNested(things: readonly Wanted[]): Wanted[] {
  return things.filter(({ thing }, index) =>
    things.every((other, place) => {
      if (other.thing.path === thing.path) return index <= place;
      return !isIn(other.thing.path, thing.path);
    }),
  );
}

async function factsOf(
  { path, stats }: KeptThing,
  { root, view, known }: { root: string; view: MachineView; known: KnownPath | null },
): Promise<PathFacts> {
  const uid = Number(stats.uid);
  const gid = Number(stats.gid);
  const bytes = bytesOfText(path);
  const below = view.mounts.find((mount) => mount.kind !== 'kept' && isIn(bytes, mount.path));
  return {
    path,
    mode: (Number(stats.mode) & 0o7777).toString(8).padStart(4, '0'),
    owner: view.users.get(uid) ?? String(uid),
    group: view.groups.get(gid) ?? String(gid),
    ...(await countTree(root + bytes)),
    ...unitsFor(view.units, path, known?.units ?? []),
    mountBelow: below === undefined ? null : displayPath(below.path),
  };
}

function takenNames(top: string, { file }: MachineView): string[] {
  const declared = file.data.directories.map(({ subvolume }) => subvolume ?? '');
  return [...readdirSync(top, 'latin1'), ...declared];
}

/**
 * The elements for what is asked for, read from the root subvolume itself: what is mounted over it on
 * the running system hides nothing here.
 *
 * @param top the top level of the file system, mounted
 */
export async function proposeKeep(
  request: KeepRequest,
  view: MachineView,
  top: string,
): Promise<ProposedItems> {
  const root = `${top}/${view.system.root}`;
  const refused: Proposal['refused'] = [];
  const things: Wanted[] = [];
  for (const { path, method } of request.items) {
    const thing = findKeptThing(root, { path, wanted: method }, view);
    if ('code' in thing) refused.push({ path, problem: thing });
    else things.push({ thing, wanted: method });
  }
  const taken = takenNames(top, view);
  const items: ChangeItem[] = [];
  for (const { thing, wanted } of withoutNested(things)) {
    const known = knownPath(thing.path, view.file.data.knowledge);
    const item = keepItem({
      facts: await factsOf(thing, { root, view, known }),
      kind: thing.kind,
      known,
      wanted,
      instead: thing.instead,
      persist: view.persist,
      takenNames: taken,
      isDisabled: isDisabled(thing.path, view),
    });
    if (isPossible(item)) {
      items.push(item);
      if (item.subvolume !== null) taken.push(item.subvolume.name);
    } else refused.push({ path: bytesOfText(thing.path), problem: item });
  }
  return { items, refused };
}

function isDisabled(path: string, { file }: MachineView): boolean {
  return [...file.data.directories, ...file.data.files].some((item) => item.path === path);
}
