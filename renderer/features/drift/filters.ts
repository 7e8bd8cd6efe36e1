/** The choices of the toolbar, as values. */
import type { DriftView } from '../../../core/drift/view.ts';
import { KIB, MIB } from '../../../core/sizes/units.ts';
import { firstFilter, openExplanations } from '../../state/drift.ts';

type Filter = DriftView['filter'];

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

export function isFirstFilter(filter: Filter): boolean {
  return (
    isSameSet(filter.explanations, openExplanations) &&
    filter.changes.length === 0 &&
    filter.text === firstFilter.text &&
    filter.sinceMs === null &&
    filter.untilMs === null &&
    filter.minimumBytes === 0
  );
}

/** Which explanations are shown: everything, what would be lost, or a choice. */
export function explanationChoice({ explanations }: Filter): 'all' | 'open' | 'some' {
  if (explanations.length === 0) return 'all';
  return isSameSet(explanations, openExplanations) ? 'open' : 'some';
}

export const minimumSizes = [0, 100 * KIB, MIB, 100 * MIB] as const;
