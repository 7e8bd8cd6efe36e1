import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentPixels,
  firstPlace,
  maximumPixels,
  placeAfter,
  placeAt,
  placeShowing,
  poolSize,
  rowOffset,
  rowPixels,
  rowsAt,
} from './virtual-rows.ts';
import type { Extent, Place } from './virtual-rows.ts';

const extents = fc.record({
  rows: fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 200, max: 5_000_000 }),
    fc.constantFrom(285_714, 285_715, 1_000_000),
  ),
  viewPixels: fc.integer({ min: 60, max: 2400 }),
});

function highestTop({ rows, viewPixels }: Extent): number {
  return Math.max(0, rows * rowPixels - viewPixels);
}

function highestScroll(extent: Extent): number {
  return Math.max(0, contentPixels(extent) - extent.viewPixels);
}

describe('the rows in sight', () => {
  it('are all drawn, and few more, wherever one is', () => {
    fc.assert(
      fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, share) => {
        const place = placeAt(share * highestTop(extent), extent);
        const { first, end } = rowsAt(place, extent);
        expect(first * rowPixels).toBeLessThanOrEqual(place.top);
        const lowest = Math.min(extent.rows * rowPixels, place.top + extent.viewPixels);
        expect(end * rowPixels).toBeGreaterThanOrEqual(lowest - 0.001);
        expect(end - first).toBeLessThanOrEqual(poolSize(extent));
        expect(poolSize(extent)).toBeLessThanOrEqual(extent.viewPixels / rowPixels + 20);
        expect(end).toBeLessThanOrEqual(extent.rows);
      }),
    );
  });

  it('never need an element higher than a browser can make', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        expect(contentPixels(extent)).toBeLessThanOrEqual(maximumPixels);
      }),
    );
  });

  it('are drawn where the view is', () => {
    fc.assert(
      fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, share) => {
        const place = placeAt(share * highestTop(extent), extent);
        const index = Math.floor(place.top / rowPixels);
        const offset = rowOffset(index, place) - place.scrollTop;
        expect(offset).toBeLessThanOrEqual(0.001);
        expect(offset).toBeGreaterThan(-rowPixels - 0.001);
      }),
    );
  });
});

/** A browser: it scrolls by a step, within what it can. */
function wheel(place: Place, step: number, extent: Extent): Place {
  const scrollTop = Math.min(Math.max(0, place.scrollTop + step), highestScroll(extent));
  return placeAfter(place, scrollTop, extent);
}

describe('scrolling', () => {
  it('by small steps moves by as many pixels, away from the ends', () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: -100, max: 100 }), (extent, step) => {
        const middle = placeAt(highestTop(extent) / 2, extent);
        const room = extent.viewPixels * 3;
        if (middle.top < room || middle.scrollTop < room) return;
        expect(wheel(middle, step, extent).top).toBeCloseTo(middle.top + step, 3);
      }),
    );
  });

  it('by a dragged bar reaches both ends and everything between', () => {
    fc.assert(
      fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, share) => {
        const scrollTop = Math.round(share * highestScroll(extent));
        const { top } = placeAfter(firstPlace, scrollTop, extent);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(highestTop(extent));
        const end = placeAfter(firstPlace, highestScroll(extent), extent);
        expect(end.top).toBeCloseTo(highestTop(extent), 3);
      }),
    );
  });

  it('by the wheel alone reaches the first row again from anywhere near it', () => {
    const extent = { rows: 1_000_000, viewPixels: 600 };
    let place = placeAt(9000, extent);
    for (let turn = 0; turn < 400 && place.top > 0; turn += 1) place = wheel(place, -100, extent);
    expect(place).toEqual({ top: 0, scrollTop: 0 });
  });

  it('by the wheel alone reaches the last row from anywhere near it', () => {
    const extent = { rows: 1_000_000, viewPixels: 600 };
    let place = placeAt(highestTop(extent) - 9000, extent);
    for (let turn = 0; turn < 400; turn += 1) place = wheel(place, 100, extent);
    expect(place.top).toBe(highestTop(extent));
    expect(place.scrollTop).toBe(highestScroll(extent));
  });
});

describe('showing a row', () => {
  it('brings it into sight as a whole and moves no further than it must', () => {
    fc.assert(
      fc.property(
        extents,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (extent, share, which) => {
          if (extent.rows === 0) return;
          const before = placeAt(share * highestTop(extent), extent);
          const index = Math.floor(which * extent.rows);
          const { top } = placeShowing(index, before, extent);
          expect(top).toBeLessThanOrEqual(index * rowPixels + 0.001);
          expect(top + extent.viewPixels).toBeGreaterThanOrEqual((index + 1) * rowPixels - 0.001);
          const wasInSight =
            before.top <= index * rowPixels &&
            before.top + extent.viewPixels >= (index + 1) * rowPixels;
          if (wasInSight) expect(top).toBe(before.top);
        },
      ),
    );
  });
});
