/** Which rows are chosen, as values: what a press, a key or a range makes of it. */
import type { DriftRow } from '../../core/drift/view.ts';

/** By path; the row is what the bar and the actions show of it. */
export type Chosen = ReadonlyMap<string, DriftRow>;

/** More cannot be reviewed at once. */
export const maximumItems = 256;

/** What is deleted is not there to be kept. */
export function isKeepable({ change }: DriftRow): boolean {
  return change !== 'deleted';
}

/** A heading stands for no path, and the root itself is not for choosing. */
function isChoosableRow(row: DriftRow): boolean {
  return row.kind !== 'group' && row.path !== '' && row.path !== '/';
}

export function withToggled(chosen: Chosen, row: DriftRow): Chosen {
  const next = new Map(chosen);
  if (!next.delete(row.path) && isChoosableRow(row)) next.set(row.path, row);
  return next;
}

export function chosenRange(rows: readonly DriftRow[]): Chosen {
  return new Map(rows.filter(isChoosableRow).map((row) => [row.path, row]));
}

/** Without what lies in another of them: keeping a folder keeps what is in it. */
export function outermost(paths: readonly string[]): readonly string[] {
  const all = new Set(paths);
  return [...all].filter((path) => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (all.has(path.slice(0, end))) return false;
    }
    return true;
  });
}
