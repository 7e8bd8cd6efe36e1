/**
 * In which order units are stopped so that none comes back: first what would start them again (sockets,
 * timers, paths, automounts), then what depends on them and would be stopped by systemd anyway, then
 * they themselves. Starting is the same list backwards.
 */
import type { Unit, UnitTable } from './units.ts';

const triggerTypes = /\.(socket|timer|path|automount)$/;

/** What can be stopped by hand without taking the system down. */
const stoppable = /\.(service|socket|timer|path|automount)$/;

interface Closure {
  /** Everything that stops, those that were asked for too. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Names that systemd would stop as well and that nobody should. */
  readonly blockers: readonly string[];
}

/** The units with everything that triggers or depends on any of them. */
function closureOf(table: UnitTable, names: readonly string[]): Closure {
  const units = new Map<string, Unit>();
  const blockers = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const unit = table.get(name);
    if (unit === undefined || units.has(unit.name)) continue;
    if (!stoppable.test(unit.name)) {
      if (isRunning(unit)) blockers.add(unit.name);
      continue;
    }
    units.set(unit.name, unit);
    waiting.push(...unit.triggeredBy, ...unit.dependants);
  }
  return { units, blockers: [...blockers].sort() };
}

function isRunning({ state }: Unit): boolean {
  return state !== 'inactive' && state !== 'failed';
}

/**
 * The units to stop, in order, each once and by its own name. Left out is what does not run, what
 * systemd does not know, and what cannot be stopped by hand (`stopBlockers`).
 *
 * @param names - what must not run; in the order given where nothing else decides. Where nothing is
 *   known of units, these in turn, triggers first.
 */
export function stopOrder(table: UnitTable, names: readonly string[]): string[] {
  if (table.size === 0) return triggersFirst([...new Set(names)]);
  const { units } = closureOf(table, names);
  const ordered: string[] = [];
  const seen = new Set<string>();

  function visit(unit: Unit): void {
    if (seen.has(unit.name)) return;
    seen.add(unit.name);
    // A unit that starts after this one, or depends on it, stops before it.
    for (const other of units.values()) {
      const dependsOnIt = unit.names.some((name) => other.after.includes(name));
      if (dependsOnIt || unit.dependants.includes(other.name)) visit(other);
    }
    if (isRunning(unit)) ordered.push(unit.name);
  }

  const asked = names.flatMap((name) => table.get(name)?.name ?? []);
  for (const name of [...asked, ...units.keys()]) {
    const unit = units.get(name);
    if (unit !== undefined) visit(unit);
  }
  return triggersFirst(ordered);
}

function triggersFirst(names: readonly string[]): string[] {
  return [
    ...names.filter((name) => triggerTypes.test(name)),
    ...names.filter((name) => !triggerTypes.test(name)),
  ];
}

/**
 * What systemd would stop together with these and nobody should, because the session or the system hangs
 * on it (targets, slices, mounts): where there is one, the change can only be for the next boot.
 */
export function stopBlockers(table: UnitTable, names: readonly string[]): readonly string[] {
  return closureOf(table, names).blockers;
}
