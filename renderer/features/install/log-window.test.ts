import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtEnd, logWindow, rowPixels } from './log-window.ts';

describe('logWindow', () => {
  it('holds every row that can be seen, and few more, wherever the view stands', () => {
    const counts = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        counts,
        fc.nat(100_000),
        fc.integer({ min: 1, max: 1200 }),
        (count, top, view) => {
          const scrollTop = Math.min(top, Math.max(0, count * rowPixels - view));
          const { first, end } = logWindow(count, scrollTop, view);
          expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / rowPixels));
          expect(end).toBeGreaterThanOrEqual(
            Math.min(count, Math.ceil((scrollTop + view) / rowPixels)),
          );
          expect(end).toBeLessThanOrEqual(count);
          expect(end - first).toBeLessThanOrEqual(view / rowPixels + 42);
        },
      ),
    );
  });

  it('survives a filter that leaves fewer lines than the view had scrolled past', () => {
    const { first, end } = logWindow(3, 90_000, 300);
    expect(end).toBe(3);
    expect(first).toBeLessThanOrEqual(end);
  });
});

describe('isAtEnd', () => {
  it('tells the end from a place above it', () => {
    expect(isAtEnd(700, 300, 1000)).toBe(true);
    expect(isAtEnd(600, 300, 1000)).toBe(false);
  });
});
