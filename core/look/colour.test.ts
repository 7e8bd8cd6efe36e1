import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { hex, mix, parseHex, parseTriple, parseUnits } from './colour.ts';

const byte = fc.integer({ min: 0, max: 255 });
const colour = fc.record({ red: byte, green: byte, blue: byte });

test('a colour survives the ways in which it is written', () => {
  fc.assert(
    fc.property(colour, (one) => {
      const { red, green, blue } = one;
      expect(parseTriple(`${red},${green},${blue}`)).toEqual(one);
      expect(parseTriple(`${red}, ${green}, ${blue}, 255`)).toEqual(one);
      expect(parseUnits([red / 255, green / 255, blue / 255])).toEqual(one);
      expect(parseHex(hex(one))).toEqual(one);
    }),
  );
});

test.each([
  '',
  '1,2',
  '1,2,3,4,5',
  '256,0,0',
  '-1,0,0',
  '1.5,0,0',
  '1,2,3,128',
  'red',
  null,
  7,
  [],
])('no colour: %j', (text) => {
  expect(parseTriple(text)).toBeNull();
});

test.each([[[-1, -1, -1]], [[2, 0, 0]], [[0, 0]], [['0', 0, 0]], [[Number.NaN, 0, 0]], ['0,0,0']])(
  'no accent: %j',
  (value) => {
    expect(parseUnits(value)).toBeNull();
  },
);

test('a mixture lies between its two colours', () => {
  fc.assert(
    fc.property(
      colour,
      colour,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (first, second, share) => {
        const { red } = mix(first, share, second);
        expect(red).toBeGreaterThanOrEqual(Math.min(first.red, second.red));
        expect(red).toBeLessThanOrEqual(Math.max(first.red, second.red));
        expect(mix(first, 1, second)).toEqual(first);
        expect(mix(first, 0, second)).toEqual(second);
      },
    ),
  );
});
