/**
 * The lines in which two texts differ: the shortest way from one to the other, after E. Myers, "An
 * O(ND) Difference Algorithm and Its Variations" (1986).
 */
import type { DifferenceLine } from './change.ts';

/** Beyond this many changed lines the middle is shown as taken out and put in anew. */
const mostChanges = 2000;

type Trace = readonly Int32Array[];

/** For each number of changes how far one gets on each diagonal; null when it takes too many. */
function trace(before: readonly string[], after: readonly string[]): Trace | null {
  const most = Math.min(before.length + after.length, mostChanges);
  const offset = most + 1;
  const far = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    steps.push(far.slice());
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const above = far[offset + diagonal + 1] ?? 0;
      const left = far[offset + diagonal - 1] ?? 0;
      const isDown = diagonal === -changes || (diagonal !== changes && left < above);
      let x = isDown ? above : left + 1;
      while (
        x < before.length &&
        x - diagonal < after.length &&
        before[x] === after[x - diagonal]
      ) {
        x += 1;
      }
      far[offset + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return steps;
    }
  }
  return null;
}

function line(kind: DifferenceLine['kind'], text: string | undefined): DifferenceLine {
  return { kind, text: text ?? '' };
}

/** Goes back from the end, one change at a time. */
function backwards(
  before: readonly string[],
  after: readonly string[],
  steps: Trace,
): DifferenceLine[] {
  const offset = Math.min(before.length + after.length, mostChanges) + 1;
  const result: DifferenceLine[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = steps.length - 1; changes >= 0; changes -= 1) {
    const far = steps[changes] ?? new Int32Array();
    const diagonal = x - y;
    const above = far[offset + diagonal + 1] ?? 0;
    const left = far[offset + diagonal - 1] ?? 0;
    const isDown = diagonal === -changes || (diagonal !== changes && left < above);
    const fromX = changes === 0 ? 0 : isDown ? above : left;
    const fromY = changes === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      result.push(line('same', before[x]));
    }
    if (changes === 0) break;
    if (isDown) result.push(line('added', after[fromY]));
    else result.push(line('removed', before[fromX]));
    x = fromX;
    y = fromY;
  }
  return result.reverse();
}

function middle(before: readonly string[], after: readonly string[]): DifferenceLine[] {
  const steps = trace(before, after);
  if (steps !== null) return backwards(before, after, steps);
  return [
    ...before.map((text) => line('removed', text)),
    ...after.map((text) => line('added', text)),
  ];
}

/** The lines of a text; a line end at its end begins no further line. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * All lines of both texts in order. Those that are not `added` are the first text, those that are not
 * `removed` the second.
 */
export function differenceLines(before: string, after: string): DifferenceLine[] {
  const olds = linesOf(before);
  const news = linesOf(after);
  const shorter = Math.min(olds.length, news.length);
  let start = 0;
  while (start < shorter && olds[start] === news[start]) start += 1;
  let end = 0;
  while (end < shorter - start && olds.at(-1 - end) === news.at(-1 - end)) end += 1;
  return [
    ...olds.slice(0, start).map((text) => line('same', text)),
    ...middle(olds.slice(start, olds.length - end), news.slice(start, news.length - end)),
    ...olds.slice(olds.length - end).map((text) => line('same', text)),
  ];
}

/** Lines around a change that are shown when not all can be. */
const context = 20;

/** As many lines as a proposal holds: all of them, or those around the changes. */
export function shownDifference(
  lines: readonly DifferenceLine[],
  limit = 10_000,
): DifferenceLine[] {
  const isNear = new Set<number>();
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    for (let near = index - context; near <= index + context; near += 1) isNear.add(near);
  });
  const shown = lines.length <= limit ? lines : lines.filter((_, index) => isNear.has(index));
  return shown.slice(0, limit).map(({ kind, text }) => ({ kind, text: text.slice(0, 8192) }));
}
