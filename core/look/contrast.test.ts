import { expect, test } from 'vitest';

import type { Colour } from './colour.ts';
import { parseHex } from './colour.ts';
import { contrastRatio } from './contrast.ts';

function colour(text: string): Colour {
  const parsed = parseHex(text);
  if (parsed === null) throw new Error(`${text} is no colour`);
  return parsed;
}

// The greys and the red are WCAG's usual examples, worked out by its formula.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
])('%s on %s: %f', (first, second, ratio) => {
  expect(contrastRatio(colour(first), colour(second))).toBeCloseTo(ratio, 2);
  expect(contrastRatio(colour(second), colour(first))).toBeCloseTo(ratio, 2);
});
