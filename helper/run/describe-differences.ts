import type { Difference } from '../../core/disks/identity.ts';

function shown(value: string | number | null): string {
  return value === null ? 'none' : String(value);
}

/** How a disk differs from the chosen one, in one line: field, what was chosen, what is there. */
export function describeDifferences(differences: readonly Difference[]): string {
  return differences
    .map(({ field, chosen, present }) => `${field} was ${shown(chosen)}, is ${shown(present)}`)
    .join('; ');
}
