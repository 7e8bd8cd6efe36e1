import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineSpan } from '../../../core/drift/view.ts';
import { barHeights, draggedRange, rangeOf, timesOf } from './timeline-range.ts';

function spansOf(count: number): readonly TimelineSpan[] {
  return Array.from({ length: count }, (_, index) => ({
    fromMs: 1000 + index * 60,
    untilMs: 1060 + index * 60,
    entries: index,
    bytes: 0,
  }));
}

describe('the part of the timeline that is shown', () => {
  it('comes back from the filter that it was made into', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(199),
        fc.nat(199),
        (count, one, other) => {
          const first = Math.min(one, other) % count;
          const end = Math.max(first + 1, Math.min(count, Math.max(one, other)));
          const spans = spansOf(count);
          expect(rangeOf(spans, timesOf(spans, { first, end }))).toEqual({ first, end });
        },
      ),
    );
  });

  it('names no time when it is the whole', () => {
    const spans = spansOf(60);
    expect(timesOf(spans, { first: 0, end: 60 })).toEqual({ sinceMs: null, untilMs: null });
    expect(timesOf(spans, { first: 0, end: 59 }).untilMs).toBe(4540);
  });

  it('is never empty and never beyond the whole, wherever one drags', () => {
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 200 }), (from, until, count) => {
        const { first, end } = draggedRange(from, until, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(first);
        expect(end).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('shows a single entry beside a burst', () => {
    const [one, burst] = spansOf(2).map((span, index) => ({
      ...span,
      entries: index === 0 ? 1 : 100_000,
    }));
    if (one === undefined || burst === undefined) throw new Error('two spans');
    expect(barHeights([one, burst])[0]).toBeGreaterThan(0.1);
    expect(barHeights([one, burst])[1]).toBe(1);
  });
});
