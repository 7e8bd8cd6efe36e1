/** When drift appeared. */
import { isFolderKind } from '../tree/codes.ts';
import { EXTRA_NAME } from '../tree/drift-columns.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import { isLost } from '../tree/places.ts';
import type { TimelineSpan } from '../view.ts';

export interface Period {
  readonly fromMs: number;
  readonly untilMs: number;
  /** How many equal parts. */
  readonly spans: number;
}

/**
 * What was written in each part of a period, by its last change. What was written before the period (by stage 1, or with a wrong clock) counts as its beginning, what was
 * written after it as its end, so that the sum is that of the scan.
 */
export function timelineOf({ columns }: DriftTree, period: Period): TimelineSpan[] {
  const { count, kind, flags, size, changedMs } = columns;
  const lengthMs = Math.max(1, (period.untilMs - period.fromMs) / period.spans);
  const spans = Array.from({ length: period.spans }, (_, at) => ({
    fromMs: period.fromMs + at * lengthMs,
    untilMs: period.fromMs + (at + 1) * lengthMs,
    entries: 0,
    bytes: 0,
  }));
  for (let node = 0; node < count; node += 1) {
    if (!isLost(columns, node)) continue;
    const at = Math.floor(((changedMs[node] ?? 0) - period.fromMs) / lengthMs);
    const span = spans[Math.max(0, Math.min(period.spans - 1, at))];
    if (span === undefined) continue;
    span.entries += 1;
    const isCounted = ((flags[node] ?? 0) & EXTRA_NAME) === 0 && !isFolderKind(kind[node] ?? 0);
    if (isCounted) span.bytes += size[node] ?? 0;
  }
  return spans;
}

/** From the first to the last drift: the life of a root of which no more is known. */
export function lifeOf({ columns }: DriftTree): { fromMs: number; untilMs: number } {
  let fromMs = Infinity;
  let untilMs = 0;
  for (let node = 0; node < columns.count; node += 1) {
    if (!isLost(columns, node)) continue;
    const changed = columns.changedMs[node] ?? 0;
    fromMs = Math.min(fromMs, changed);
    untilMs = Math.max(untilMs, changed);
  }
  return fromMs <= untilMs ? { fromMs, untilMs } : { fromMs: 0, untilMs: 0 };
}
