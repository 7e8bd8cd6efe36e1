import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GB, GIB, MIB, TIB } from '../sizes/units.ts';
import { enlargedSegments, minimumSegmentPixels, segmentWidths } from './widths.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 64 * TIB }), { minLength: 1, maxLength: 30 });
const bar = fc.integer({ min: 1, max: 2400 });

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('segmentWidths', () => {
  it('sums exactly to the bar, in whole pixels, none below the minimum', () => {
    fc.assert(
      fc.property(sizes, bar, (segments, pixels) => {
        const widths = segmentWidths(segments, pixels);
        fc.pre(widths !== null);
        expect(widths).toHaveLength(segments.length);
        expect(sum(widths)).toBe(pixels);
        for (const width of widths) {
          expect(Number.isInteger(width)).toBe(true);
          expect(width).toBeGreaterThanOrEqual(minimumSegmentPixels);
        }
      }),
    );
  });

  it('gives up only when the minimum does not fit', () => {
    fc.assert(
      fc.property(sizes, bar, (segments, pixels) => {
        const fits = segments.length * minimumSegmentPixels <= pixels;
        expect(segmentWidths(segments, pixels) !== null).toBe(fits);
      }),
    );
  });

  it('is monotone: the larger segment is never the narrower one', () => {
    fc.assert(
      fc.property(sizes, bar, (segments, pixels) => {
        const widths = segmentWidths(segments, pixels);
        fc.pre(widths !== null);
        const order = segments
          .map((size, index) => ({ size, width: widths[index] ?? 0 }))
          .sort((one, other) => one.size - other.size);
        for (const [index, { size, width }] of order.entries()) {
          const next = order[index + 1];
          if (next !== undefined && next.size > size) {
            expect(next.width).toBeGreaterThanOrEqual(width);
          }
        }
      }),
    );
  });

  it('keeps the order: widths follow a reversal of the segments, but for one pixel of rounding', () => {
    fc.assert(
      fc.property(sizes, bar, (segments, pixels) => {
        const forward = segmentWidths(segments, pixels);
        const backward = segmentWidths(segments.toReversed(), pixels);
        fc.pre(forward !== null && backward !== null);
        for (const [index, width] of backward.toReversed().entries()) {
          expect(Math.abs(width - (forward[index] ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('shares by size where nothing is narrow', () => {
    expect(segmentWidths([100, 300], 400)).toEqual([100, 300]);
  });

  it('draws 512 MiB on 4 TB as wide as the minimum', () => {
    expect(segmentWidths([512 * MIB, 4000 * GB - 512 * MIB], 900)).toEqual([44, 856]);
  });

  it('takes from the wide for the narrow in repeated rounds', () => {
    // The middle one has 45 of 1000 pixels at first and only 43 once the first got its minimum.
    expect(segmentWidths([1, 45, 954], 1000)).toEqual([44, 44, 912]);
    expect(segmentWidths([1, 47, 952], 1000)).toEqual([44, 45, 911]);
  });

  it('has room for 14 partitions in 900 pixels and none for 21', () => {
    expect(
      segmentWidths(
        Array.from({ length: 14 }, () => GIB),
        900,
      ),
    ).not.toBeNull();
    expect(
      segmentWidths(
        Array.from({ length: 21 }, () => GIB),
        900,
      ),
    ).toBeNull();
  });

  it('is proportional when true scale is asked for', () => {
    expect(segmentWidths([2 * GIB, 998 * GIB], 1000, 1)).toEqual([2, 998]);
  });
});

describe('enlargedSegments', () => {
  it('marks what is drawn much wider than it is', () => {
    const parts = [2 * GIB, 930 * GIB];
    expect(enlargedSegments(parts, segmentWidths(parts, 800) ?? [])).toEqual([true, false]);
  });

  it('marks nothing where the scale is true', () => {
    expect(enlargedSegments([100, 300], [100, 300])).toEqual([false, false]);
  });
});
