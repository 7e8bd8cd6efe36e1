/** Finds out how the running machine is set up. Reads only. */
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOfText } from '../../core/drift/path-text.ts';
import {
  btrfsMounts,
  chooseBlank,
  oldRootsFolder,
  parseSubvolumeShow,
  persistCandidates,
  rootPlace,
} from '../../core/drift/judge-system.ts';
import type { RootPlace, TopSubvolume } from '../../core/drift/judge-system.ts';
import { subvolumeNameSchema } from '../../core/drift/system.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readChoice } from './remembered-choice.ts';
import { withTopLevel } from './top-level.ts';

/** The roll-back of our module leaves word here at each boot. */
const rollbackMark = '/run/tidemark-rollback.json';
const persistFileIn = 'etc/nixos/persist.nix';
/** Of every top directory of a subvolume in btrfs, and of nothing else. */
export const subvolumeInode = 256;

/**
 * How this machine is set up. `blank` is null where none can be told.
 *
 * @throws ProblemError `root-not-found` where `/` is no subvolume of a btrfs' top level, `scan-failed`
 *   where the top level cannot be mounted
 */
export async function findDriftSystem(context: VerbContext): Promise<DriftSystem> {
  const mounts = btrfsMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
  const place = rootPlace(mounts);
  if (place.kind === 'none') {
    throw problemError('root-not-found', { values: place.why });
  }
  const persist = findPersist(persistCandidates(mounts, place.device));
  const top = await withTopLevel(place, 'read-only', (folder) => readTop(folder, context), context);
  const root = rootName(place, top.subvolumes);
  const chosen = context.drift.chosenBlank ?? (persist === null ? null : readChoice(persist));
  const { blank, candidates, isChosen } = chooseBlank({
    root,
    subvolumes: top.subvolumes,
    chosen,
  });
  const persistFile = persist === null ? null : presentFile(join(persist, persistFileIn));
  const isOurs = persistFile !== null || existsSync(rollbackMark);
  return {
    device: place.device,
    uuid: top.uuid,
    root,
    blank,
    candidates: candidates.slice(0, 64),
    persist,
    persistFile,
    oldRoots: top.oldRoots,
    setUpBy: isChosen ? 'chosen' : isOurs ? 'module' : 'found',
  };
}

/**
 * The name of the root. Started from an earlier root, the machine's own is the one that has a blank
 * snapshot beside it; our module's is called `root`.
 */
function rootName(place: RootPlace, subvolumes: readonly TopSubvolume[]): string {
  if (place.kind === 'subvolume') return place.name;
  const names = new Set(subvolumes.map(({ name }) => name));
  if (names.has('root')) return 'root';
  return [...names].find((name) => names.has(`${name}-blank`)) ?? 'root';
}

function presentFile(path: string): string | null {
  return existsSync(path) ? path : null;
}

/** `/persist`, or where our list of kept things lies. */
function findPersist(points: readonly string[]): string | null {
  const [first] = points;
  if (first === '/persist') return first;
  return points.find((point) => existsSync(join(point, persistFileIn))) ?? null;
}

interface TopReading {
  readonly uuid: string;
  readonly subvolumes: readonly TopSubvolume[];
  readonly oldRoots: string | null;
}

async function readTop(folder: string, context: VerbContext): Promise<TopReading> {
  const shown = await context.runTool('btrfs', ['filesystem', 'show', folder]);
  const [head = ''] = shown.stdout.split('\n');
  const uuid = /uuid: ([0-9a-f-]{36})\s*$/.exec(head)?.[1] ?? '';
  const subvolumes: TopSubvolume[] = [];
  // Names that the module would refuse are nobody's root or blank; as bytes, they may be anything.
  for (const name of readdirSync(folder, 'latin1')) {
    if (!subvolumeNameSchema.safeParse(name).success) continue;
    if (name !== bytesOfText(name) || !isSubvolume(join(folder, name))) continue;
    const { exitCode, stdout } = await context.runTool('btrfs', [
      'subvolume',
      'show',
      join(folder, name),
    ]);
    const subvolume = exitCode === 0 ? parseSubvolumeShow(name, stdout) : null;
    if (subvolume !== null) subvolumes.push(subvolume);
  }
  return { uuid, subvolumes, oldRoots: oldRootsIn(folder) };
}

function isSubvolume(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status !== undefined && status.isDirectory() && status.ino === subvolumeInode;
}

function oldRootsIn(folder: string): string | null {
  const status = lstatSync(join(folder, oldRootsFolder), { throwIfNoEntry: false });
  return status?.isDirectory() === true ? oldRootsFolder : null;
}
