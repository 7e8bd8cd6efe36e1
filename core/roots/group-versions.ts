/** Which roots hold the same thing at a path. */
import type { EntryFacts } from '../drift/details.ts';
import type { Version } from './roots.ts';

/** What lies at the path in one root. */
export interface RootedVersion {
  /** Null is the running root. */
  readonly root: string | null;
  readonly facts: EntryFacts;
  /**
   * Stands for the content: of a file its hash, of a folder one over the names, sizes and times below.
   * Null where looking would take too long; then size and time have to tell.
   */
  readonly content: string | null;
}

function keyOf({ facts, content }: RootedVersion): string {
  const { kind, mode, owner, group, bytes, target, modifiedMs } = facts;
  const told = content ?? `${bytes} ${modifiedMs}`;
  return JSON.stringify([kind, mode, owner, group, target, told]);
}

/**
 * The versions, the newest first. Two are the same when type, owner, permissions and content are: a file
 * that was written again with the same bytes is no new version, one that was changed and had its time set
 * back is.
 *
 * @param found one for each root that has the path, the newest root first
 */
export function groupVersions(found: readonly RootedVersion[]): Version[] {
  const groups = new Map<string, RootedVersion[]>();
  for (const each of found) {
    const key = keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const roots = group.map(({ root }) => root);
    return [{ roots, facts: first.facts, isPresent: roots.includes(null) }];
  });
}
