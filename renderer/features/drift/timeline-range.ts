/** The part of the timeline that is shown, as numbers of spans, and as the filter has it. */
import type { DriftFilter, TimelineSpan } from '../../../core/drift/view.ts';

/** From the span `first` to before the span `end`. */
export interface SpanRange {
  readonly first: number;
  readonly end: number;
}

type TimeFilter = Pick<DriftFilter, 'sinceMs' | 'untilMs'>;

/** The range that a filter lets through; all of it when the filter names no time. */
export function rangeOf(
  spans: readonly TimelineSpan[],
  { sinceMs, untilMs }: TimeFilter,
): SpanRange {
  const first = sinceMs === null ? 0 : spans.findIndex(({ untilMs: end }) => end > sinceMs);
  const end =
    untilMs === null ? spans.length : spans.findLastIndex(({ fromMs }) => fromMs < untilMs) + 1;
  return { first: Math.max(0, first), end: Math.max(Math.max(0, first) + 1, end) };
}

/** The filter of a range. An end of the range that is an end of the whole names no time. */
export function timesOf(spans: readonly TimelineSpan[], { first, end }: SpanRange): TimeFilter {
  return {
    sinceMs: first <= 0 ? null : (spans[first]?.fromMs ?? null),
    untilMs: end >= spans.length ? null : (spans[end - 1]?.untilMs ?? null),
  };
}

/** The range between two points of a drag, each a share of the whole between 0 and 1. */
export function draggedRange(from: number, until: number, count: number): SpanRange {
  const [low, high] = [Math.min(from, until), Math.max(from, until)];
  const first = Math.min(count - 1, Math.max(0, Math.floor(low * count)));
  const end = Math.min(count, Math.max(first + 1, Math.ceil(high * count)));
  return { first, end };
}

/** Heights of the bars between 0 and 1: by the root, so that a burst does not hide everything else. */
export function barHeights(spans: readonly TimelineSpan[]): readonly number[] {
  const most = Math.max(1, ...spans.map(({ entries }) => entries));
  return spans.map(({ entries }) =>
    entries === 0 ? 0 : Math.max(0.12, Math.sqrt(entries / most)),
  );
}
