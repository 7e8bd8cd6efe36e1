import type { DifferenceLine } from '../../../core/change/change.ts';

/** What is drawn of a difference: a line, or a place where unchanged lines are left out. */
export type DifferencePart =
  | { readonly kind: 'line'; readonly line: DifferenceLine; readonly number: number }
  | { readonly kind: 'gap'; readonly count: number };

/** A gap that hides less than this is longer than what it hides. */
const smallestGap = 2;

/**
 * The changed lines with their surroundings.
 *
 * @param context unchanged lines to keep on each side
 */
export function differenceParts(
  lines: readonly DifferenceLine[],
  context: number,
): readonly DifferencePart[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same'),
  );
  const parts: DifferencePart[] = [];
  let hidden: Extract<DifferencePart, { kind: 'line' }>[] = [];
  const flush = (): void => {
    if (hidden.length < smallestGap) parts.push(...hidden);
    else parts.push({ kind: 'gap', count: hidden.length });
    hidden = [];
  };
  for (const [at, line] of lines.entries()) {
    const part = { kind: 'line', line, number: at } as const;
    if (isNear[at] === true) {
      flush();
      parts.push(part);
    } else hidden.push(part);
  }
  flush();
  return parts;
}
