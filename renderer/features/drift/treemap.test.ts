import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treemap } from './treemap.ts';
import type { Box } from './treemap.ts';

const wholes = fc.record({
  x: fc.constant(0),
  y: fc.constant(0),
  width: fc.integer({ min: 40, max: 2000 }),
  height: fc.integer({ min: 40, max: 1500 }),
});
const weights = fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), {
  minLength: 1,
  maxLength: 80,
});

function area({ width, height }: Box): number {
  return width * height;
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

describe('the size picture', () => {
  it('gives each part an area in proportion to its size', () => {
    fc.assert(
      fc.property(weights, wholes, (sizes, whole) => {
        const boxes = treemap(sizes, whole);
        const sum = sizes.reduce((total, size) => total + size, 0);
        for (const [index, box] of boxes.entries()) {
          const wanted = ((sizes[index] ?? 0) / sum) * area(whole);
          expect(Math.abs(area(box) - wanted)).toBeLessThan(area(whole) * 1e-6);
        }
      }),
    );
  });

  it('fills the whole without overlap and stays inside', () => {
    fc.assert(
      fc.property(weights, wholes, (sizes, whole) => {
        const boxes = treemap(sizes, whole);
        const tolerance = area(whole) * 1e-6;
        const sum = boxes.reduce((total, box) => total + area(box), 0);
        expect(Math.abs(sum - area(whole))).toBeLessThan(tolerance);
        for (const [index, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(-0.01);
          expect(box.y).toBeGreaterThanOrEqual(-0.01);
          expect(box.x + box.width).toBeLessThanOrEqual(whole.width + 0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(whole.height + 0.01);
          for (const other of boxes.slice(index + 1)) {
            expect(overlap(box, other)).toBeLessThan(tolerance);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('makes squares of equal sizes where they fit', () => {
    const boxes = treemap([1, 1, 1, 1], { x: 0, y: 0, width: 100, height: 100 });
    for (const box of boxes) expect([box.width, box.height]).toEqual([50, 50]);
  });

  it('has no box for nothing', () => {
    const whole = { x: 0, y: 0, width: 100, height: 100 };
    expect(treemap([], whole)).toEqual([]);
    expect(treemap([0, 0], whole).map(area)).toEqual([0, 0]);
    expect(treemap([0, 5], whole).map(area)).toEqual([0, 10_000]);
  });
});
