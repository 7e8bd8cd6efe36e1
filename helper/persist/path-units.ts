/** The units that have to do with a path, and which of them to stop. */
import type { UnitFact } from '../../core/drift/details.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { UnitTable } from '../../core/drift/units.ts';
import { stopBlockers, stopOrder, unitsOfPath } from '../explain/units.ts';

export interface PathUnits {
  readonly units: readonly UnitFact[];
  readonly stops: readonly string[];
  /** Something that would have to be stopped too, and on which the session or the system hangs. */
  readonly blocker: string | null;
}

/** @param named units that are known to use it, whether they are loaded or not */
export function unitsFor(table: UnitTable, path: string, named: readonly string[]): PathUnits {
  const found = unitsOfPath(table, bytesOfText(path));
  const others = named.flatMap((name): UnitFact[] => {
    const unit = table.get(name);
    if (unit === undefined || found.some((fact) => fact.name === unit.name)) return [];
    const { description, state } = unit;
    return [{ name: unit.name, description, state, because: 'knowledge' }];
  });
  const units = [...found, ...others];
  const names = units.map(({ name }) => name);
  const blocker = stopBlockers(table, names)[0] ?? null;
  return { units, stops: stopOrder(table, names), blocker };
}
