import type { DriftSystem } from '../../core/drift/system.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { newestRoot } from '../../core/roots/newest-root.ts';
import { parseExclusive } from '../../core/roots/parse-du.ts';
import type { EarlierRoot } from '../../core/roots/roots.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import { withTopLevel } from '../drift/top-level.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { findRoots } from './find-roots.ts';
import type { FoundRoot } from './find-roots.ts';
import { readMark } from './read-mark.ts';

/** Counting reads the whole tree of a root; one that takes longer stays uncounted, in ms. */
const patienceMs = 60_000;

/** Bytes that each root alone holds, by its path. */
async function countExclusive(
  roots: readonly FoundRoot[],
  countMs: number,
  { runTool, isCancelled }: VerbContext,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const deadlineMs = Date.now() + countMs;
  for (const { path } of roots) {
    const timeoutMs = Math.min(patienceMs, deadlineMs - Date.now());
    if (isCancelled() || timeoutMs <= 0) break;
    const words = ['filesystem', 'du', '-s', '--raw', path];
    const { stdout, exitCode } = await runTool('btrfs', words, { timeoutMs });
    if (exitCode !== 0) continue;
    for (const [at, bytes] of parseExclusive(stdout)) found.set(at, bytes);
  }
  return found;
}

/**
 * The roots of earlier boots on the top level that is mounted at `top`, the newest first.
 *
 * @param countMs how long counting what they hold may take, for all together; 0 for not at all
 */
export async function listEarlierRoots(
  { system, top }: { readonly system: DriftSystem; readonly top: string },
  countMs: number,
  context: VerbContext,
): Promise<EarlierRoot[]> {
  const roots = await findRoots(system, top, context);
  const newest = newestRoot(roots, await readMark());
  const bytes = await countExclusive(roots, countMs, context);
  return roots.map(({ name, path, manifest, rolledBackAtMs, isReadOnly }) => ({
    name,
    rolledBackAtMs,
    bootId: manifest?.bootId ?? null,
    exclusiveBytes: bytes.get(path) ?? null,
    isReadOnly,
    isNewest: name === newest,
  }));
}

/** The verb `earlier-roots`. @throws ProblemError `root-not-found` */
export async function earlierRootsVerb(
  { isCounted }: VerbInput<'earlier-roots'>,
  context: VerbContext,
): Promise<VerbOutput<'earlier-roots'>> {
  const system = await findDriftSystem(context);
  const list = (top: string): Promise<EarlierRoot[]> =>
    listEarlierRoots({ system, top }, isCounted ? Infinity : 0, context);
  return { roots: await withTopLevel(system, 'read-only', list, context) };
}
