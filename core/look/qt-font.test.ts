import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseQtFont } from './qt-font.ts';

test.each([
  ['Qt 5', 'Noto Sans,10,-1,5,50,0,0,0,0,0', { family: 'Noto Sans', sizePt: 10, weight: 400 }],
  [
    'Qt 5, bold, with its style',
    'Hack,9.5,-1,5,75,0,0,0,0,0,Bold',
    { family: 'Hack', sizePt: 9.5, weight: 700 },
  ],
  ['Qt 6', 'Inter,11,-1,5,500,0,0,0,0,0,0,0,0,0,0,1', { family: 'Inter', sizePt: 11, weight: 500 }],
  ['in pixels', 'Noto Sans,-1,16,5,50,0,0,0,0,0', { family: 'Noto Sans', sizePt: 12, weight: 400 }],
  [
    'too large',
    'Noto Sans,400,-1,5,50,0,0,0,0,0',
    { family: 'Noto Sans', sizePt: 20, weight: 400 },
  ],
  ['too small', 'Noto Sans,1,-1,5,50,0,0,0,0,0', { family: 'Noto Sans', sizePt: 7, weight: 400 }],
  ['no weight', 'Noto Sans CJK 日本,10', { family: 'Noto Sans CJK 日本', sizePt: 10, weight: 400 }],
])('%s', (_name, text, font) => {
  expect(parseQtFont(text)).toEqual(font);
});

test.each([
  '',
  'Noto Sans',
  'Noto Sans,0,-1,5,50',
  'Noto Sans,x,y',
  '"; } * { display: none,10,-1',
  "O'Font,10,-1",
  `${'a'.repeat(81)},10,-1`,
  null,
  10,
])('no font: %j', (text) => {
  expect(parseQtFont(text)).toBeNull();
});

test('whatever is written there, what comes out can go into a style sheet', () => {
  const field = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('Noto', '10', '-1'));
  fc.assert(
    fc.property(fc.array(field, { maxLength: 20 }), (fields) => {
      const font = parseQtFont(fields.join(','));
      if (font === null) return;
      expect(font.family).not.toMatch(/["'\\;{}<>\n]/);
      expect(font.sizePt).toBeGreaterThanOrEqual(7);
      expect(font.sizePt).toBeLessThanOrEqual(20);
      expect(font.weight % 100).toBe(0);
    }),
  );
});
