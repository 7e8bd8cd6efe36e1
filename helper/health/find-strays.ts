/** What lies in the kept place and is declared nowhere. Reads only, and only as deep as it must. */
import { readdirSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { StrayEntry } from '../../core/persist/kept.ts';
import { holdsOwnPlaces, isOwnPlace } from '../../core/persist/own-places.ts';
import { bufferOf } from '../copy/bytes.ts';
import { atPlace, lookAtPath, within } from '../copy/safe-path.ts';
import { measureTree } from '../roots/measure.ts';
import { mountPoints } from '../roots/present-path.ts';
import { sourceOf } from './read-kept.ts';
import type { DeclaredItem } from './read-kept.ts';

/** For the sizes of all strays together, in ms. */
const sizePatienceMs = 2000;
const maximumStrays = 1000;
/** How deep a machine of a person's own hands is searched for what is linked from its kept place. */
const handMadeDepth = 5;

interface Search {
  readonly persist: PathBytes;
  /** Places of declared data, as full paths. */
  readonly declared: ReadonlySet<PathBytes>;
  /** All folders on the way to one of them. */
  readonly ways: ReadonlySet<PathBytes>;
  readonly mounts: ReadonlySet<PathBytes>;
  readonly isHandMade: boolean;
  readonly deadlineMs: number;
  readonly found: StrayEntry[];
}

function waysTo(paths: Iterable<PathBytes>): Set<PathBytes> {
  const ways = new Set<PathBytes>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      ways.add(path.slice(0, at));
    }
  }
  return ways;
}

function namesIn(path: PathBytes): string[] {
  try {
    return atPlace(path, ({ folder, name }) =>
      readdirSync(within(folder, name), { encoding: 'latin1' }).toSorted(),
    );
  } catch {
    return [];
  }
}

/** Whether programs reach it at the path that it is kept for, by whatever link or mount. */
async function isReached(path: PathBytes, stats: BigIntStats, search: Search): Promise<boolean> {
  try {
    const live = await stat(bufferOf(path.slice(search.persist.length)), { bigint: true });
    return live.dev === stats.dev && live.ino === stats.ino;
  } catch {
    return false;
  }
}

/** Folders of folders, with nothing in any of them, are what parents leave behind. */
function holdsAnything(path: PathBytes): boolean {
  return namesIn(path).some((name) => {
    const stats = lookAtPath(`${path}/${name}`);
    return stats !== null && (!stats.isDirectory() || holdsAnything(`${path}/${name}`));
  });
}

async function add(
  path: PathBytes,
  { kind, stats }: { readonly kind: StrayEntry['kind']; readonly stats: BigIntStats },
  { found, deadlineMs }: Search,
): Promise<void> {
  const left = deadlineMs - Date.now();
  const measured = left <= 0 ? null : await measureTree(bufferOf(path), left);
  const changedMs = Number(stats.ctimeNs / 1_000_000n);
  found.push({ path, kind, bytes: measured?.bytes ?? null, changedMs });
}

async function visit(path: PathBytes, depth: number, search: Search): Promise<void> {
  const { persist, declared, ways, mounts, isHandMade, found } = search;
  const stats = lookAtPath(path);
  if (stats === null || found.length >= maximumStrays) return;
  const own = path.slice(persist.length);
  if (mounts.has(path) || declared.has(path) || isOwnPlace(own)) return;
  const isFolder = stats.isDirectory();
  if (isFolder && (ways.has(path) || holdsOwnPlaces(own))) {
    return visitAll(path, depth + 1, search);
  }
  if (await isReached(path, stats, search)) return;
  const live = isHandMade && isFolder && depth < handMadeDepth ? lookAtPath(own) : null;
  if (live?.isDirectory() === true) return visitAll(path, depth + 1, search);
  if (!isFolder || holdsAnything(path)) await add(path, { kind: 'stray', stats }, search);
}

async function visitAll(folder: PathBytes, depth: number, search: Search): Promise<void> {
  for (const name of namesIn(folder)) await visit(`${folder}/${name}`, depth, search);
}

/** What was put aside when keeping was stopped: one folder for each time. */
async function visitStopped(search: Search): Promise<void> {
  const folder = `${search.persist}/.tidemark/stopped`;
  for (const name of namesIn(folder)) {
    const path = `${folder}/${name}`;
    const stats = lookAtPath(path);
    if (stats !== null) await add(path, { kind: 'stopped', stats }, search);
  }
}

/** Everything in the kept place that nobody declares; none where there is no such place. */
export async function findStrays(
  system: DriftSystem,
  items: readonly DeclaredItem[],
): Promise<StrayEntry[]> {
  if (system.persist === null) return [];
  const declared = new Set(items.map(({ item }) => bytesOfText(sourceOf(item, system))));
  const mounts = new Set(mountPoints());
  const search: Search = {
    persist: bytesOfText(system.persist),
    declared,
    ways: waysTo([...declared, ...mounts]),
    mounts,
    isHandMade: system.persistFile === null,
    deadlineMs: Date.now() + sizePatienceMs,
    found: [],
  };
  await visitAll(search.persist, 0, search);
  await visitStopped(search);
  return search.found;
}
