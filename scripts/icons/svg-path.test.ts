import { expect, test } from 'vitest';

import { identity, multiply, transformPath } from './svg-path.ts';

test.each([
  ['relative becomes absolute', 'm1 2 3 4-1-1h2v3z', 'M1 2L4 6L3 5H5V8Z'],
  ['after a closed outline the pen is at its start', 'm2 2h4v4zm1 1h1z', 'M2 2H6V6ZM3 3H4Z'],
  ['flags without anything between', 'M0 0a2 2 0 012 2', 'M0 0A2 2 0 0 1 2 2'],
  ['numbers without anything between', 'M.5.5l-.25.25', 'M0.5 0.5L0.25 0.75'],
  ['curves', 'm1 1c1 0 2 1 2 2s1 2 2 2', 'M1 1C2 1 3 2 3 3S4 5 5 5'],
  ['thousandths', 'M8.0065001 2.0000269', 'M8.007 2'],
  ['exponents', 'M1e1 2e-1', 'M10 0.2'],
])('%s', (_name, data, printed) => {
  expect(transformPath(data, identity)).toBe(printed);
});

test('a group within a group', () => {
  const outer = [1, 0, 0, 1, 10, 20] as const;
  const inner = [2, 0, 0, 2, 1, 1] as const;
  expect(transformPath('M1 1h1a1 1 0 0 0 1 1', multiply(outer, inner))).toBe(
    'M13 23H15A2 2 0 0 0 17 25',
  );
});

test('what cannot be kept is refused', () => {
  const turned = [0, 1, -1, 0, 0, 0] as const;
  expect(() => transformPath('M1 1h1', turned)).toThrow('cannot be turned');
  expect(() => transformPath('M1 1x1', identity)).toThrow('unknown');
  expect(() => transformPath('M1', identity)).toThrow('numbers');
});
