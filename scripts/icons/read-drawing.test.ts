import { expect, test } from 'vitest';

import { readDrawing } from './read-drawing.ts';

function svg(body: string): string {
  return `<svg viewBox="0 0 16 16"><defs><style>.x { color: #232629; }</style></defs>${body}</svg>`;
}

test('paths in moved groups become one path', () => {
  const body =
    '<g transform="translate(1,1)"><path style="fill:currentColor;stroke:none" d="m0 0h1"/></g>' +
    '<path d="M2 2h1"/>';
  expect(readDrawing(svg(body))).toEqual({ size: 16, path: 'M1 1H2M2 2H3', isEvenOdd: false });
});

test('white on top is a hole; a shade is left out', () => {
  const body = '<path d="M0 0h9"/><path d="M1 1h1" fill="#fff"/><path d="M3 3h1" opacity=".4"/>';
  expect(readDrawing(svg(body))).toEqual({ size: 16, path: 'M0 0H9M1 1H2', isEvenOdd: true });
});

test.each([
  ['<circle r="1"/>', 'circle'],
  ['<path d="M0 0h1" style="stroke:#000"/>', 'stroke'],
  ['<path d="M0 0h1" transform="rotate(3)"/>', 'transformation'],
  ['', 'nothing'],
])('refused: %s', (body, why) => {
  expect(() => readDrawing(svg(body))).toThrow(why);
});
