import { isAtOrBelow } from '../disks/parse-mount-info.ts';
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { knowledgeEntries } from '../knowledge/entries.ts';
import type { UnitFact } from './details.ts';
import { bytesOfText } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';
import { unitsOf } from './units.ts';
import type { Unit, UnitTable } from './units.ts';

function fact(unit: Unit, because: UnitFact['because']): UnitFact {
  const { name, description, state } = unit;
  return { name, description: description.slice(0, 1024), state: state.slice(0, 32), because };
}

/** Entries at the path, above it, or below it: keeping a folder takes along what lies in it. */
function entriesAround(
  path: PathBytes,
  entries: readonly KnowledgeEntry[],
): readonly KnowledgeEntry[] {
  const around = entries.filter(
    (entry) =>
      isAtOrBelow(path, bytesOfText(entry.path)) || isAtOrBelow(bytesOfText(entry.path), path),
  );
  // Of those above, only the nearest one: what /var/lib/x does is not for /var/lib/x/y to stop.
  const above = around.filter((entry) => isAtOrBelow(path, bytesOfText(entry.path)));
  const nearest = above.reduce<KnowledgeEntry | null>(
    (best, entry) => (best === null || entry.path.length > best.path.length ? entry : best),
    null,
  );
  return around.filter((entry) => !above.includes(entry) || entry === nearest);
}

/**
 * The units that have to do with a path: whose directory it is, lies in, or holds; and those that are
 * known to use it and exist here. Without an answer from systemd, the known ones as `unknown`.
 */
export function unitsOfPath(
  table: UnitTable,
  path: PathBytes,
  entries: readonly KnowledgeEntry[] = knowledgeEntries,
): UnitFact[] {
  const found = new Map<string, UnitFact>();
  for (const unit of unitsOf(table)) {
    const directory = unit.directories.find(
      (each) => isAtOrBelow(path, each.path) || isAtOrBelow(each.path, path),
    );
    if (directory !== undefined) found.set(unit.name, fact(unit, directory.what));
  }
  for (const name of entriesAround(path, entries).flatMap(({ units }) => units)) {
    const unit = table.get(name);
    if (unit !== undefined && !found.has(unit.name)) found.set(unit.name, fact(unit, 'knowledge'));
    if (table.size === 0) {
      found.set(name, { name, description: '', state: 'unknown', because: 'knowledge' });
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
