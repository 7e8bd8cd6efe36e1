/** How a path stands to what is kept already. */
import { bytesOfText, displayPath } from '../drift/path-bytes.ts';
import { makeProblem } from '../errors/make-problem.ts';
import type { Problem } from '../errors/problem.ts';
import type { PersistData, PersistItem } from '../persist/persist-data.ts';
import { isIn } from './path-problem.ts';

/** The elements that are in force. */
export function enabledItems({ directories, files }: PersistData): PersistItem[] {
  return [...directories, ...files].filter(({ enable }) => enable !== false);
}

export function alreadyKept(path: string, relation: string, other = ''): Problem {
  const values = {
    path: displayPath(bytesOfText(path)).slice(0, 4096),
    detail: `@proposal.kept.${relation}`,
    other: other.slice(0, 4096),
  };
  return makeProblem('already-kept', { values });
}

/**
 * `already-kept` when a path is on the list, lies in something that is, or holds something that is kept
 * on its own; null when it is free. Elements of method `native` only document what an option does: one
 * may lie inside of what is kept.
 */
export function keptOverlap(path: string, data: PersistData): Problem | null {
  const items = enabledItems(data);
  if (items.some((item) => item.path === path)) return alreadyKept(path, 'itself');
  const others = items.filter(({ method }) => method !== 'native');
  const outer = others.find((item) => isIn(item.path, path));
  if (outer !== undefined) return alreadyKept(path, 'inside', outer.path);
  const inner = others.find((item) => isIn(path, item.path) && item.method !== 'subvolume');
  return inner === undefined ? null : alreadyKept(path, 'around', inner.path);
}
