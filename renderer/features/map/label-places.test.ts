import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './label-places.ts';

const parts = fc.array(
  fc.record({
    width: fc.integer({ min: 44, max: 600 }),
    labelWidth: fc.integer({ min: 40, max: 180 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('placeLabels', () => {
  it('never lets labels overlap, leave the bar, or change places; leaders stay on their segment', () => {
    fc.assert(
      fc.property(parts, (given) => {
        let start = 0;
        const segments = given.map((part) => {
          const segment = { ...part, start };
          start += part.width;
          return segment;
        });
        const places = placeLabels(segments, start);
        fc.pre(places !== null);
        for (const [index, { x, anchor }] of places.entries()) {
          const segment = segments[index];
          const next = places[index + 1];
          if (segment === undefined) throw new Error('a place too many');
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + segment.labelWidth).toBeLessThanOrEqual(next?.x ?? start);
          expect(anchor).toBeGreaterThanOrEqual(segment.start);
          expect(anchor).toBeLessThanOrEqual(segment.start + segment.width);
        }
      }),
    );
  });

  it('stands at the start of a wide segment', () => {
    expect(placeLabels([{ start: 0, width: 500, labelWidth: 90 }], 500)).toEqual([
      { x: 8, anchor: 8 },
    ]);
  });

  it('pushes the label of a narrow neighbour aside', () => {
    const places = placeLabels(
      [
        { start: 0, width: 44, labelWidth: 90 },
        { start: 44, width: 456, labelWidth: 90 },
      ],
      500,
    );
    expect(places?.map(({ x }) => x)).toEqual([8, 110]);
  });

  it('says when there is no room', () => {
    const narrow = { start: 0, width: 44, labelWidth: 90 };
    expect(placeLabels([narrow, { ...narrow, start: 44 }], 88)).toBeNull();
  });
});
