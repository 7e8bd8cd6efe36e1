import type { Explanation } from './explanation.ts';
import type { PlaceExplanation } from './place-state.ts';
import type { Verdict } from './verdicts.ts';

/** Explanations by number: the same one is there once. */
export interface ExplanationTable {
  readonly explanations: readonly Explanation[];
  /** The number of what holds for a place, or of a verdict on something in it. */
  readonly indexOf: (place: PlaceExplanation, verdict: Verdict | null) => number;
}

export function explanationTable(): ExplanationTable {
  const explanations: Explanation[] = [];
  const indices = new Map<string, number>();
  function indexOf(place: PlaceExplanation, verdict: Verdict | null): number {
    const explanation: Explanation = { ...place, rule: null, ...verdict };
    const { reason, kind, rule } = explanation;
    const values = Object.values(reason.values).join('\0');
    const key = [place.place, kind, rule ?? '', reason.id, values].join('\0');
    const known = indices.get(key);
    if (known !== undefined) return known;
    const index = explanations.push(explanation) - 1;
    indices.set(key, index);
    return index;
  }
  return { explanations, indexOf };
}
