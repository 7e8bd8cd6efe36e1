import { expect, test } from 'vitest';

import { lookAttributes, lookProperties } from './look-properties.ts';
import { plainLook } from './plain-look.ts';

const fonts = { family: 'Fira Sans', sizePt: 11.5, weight: 500 };
const look = {
  ...plainLook('dark'),
  contrast: 'more' as const,
  isMotionReduced: true,
  colours: { window: '#000000', quiet: '#bbbbbb' },
  font: fonts,
  fixedFont: fonts,
};

test('what the desktop says goes to its own names', () => {
  const properties = new Map(lookProperties(look));
  expect(properties.get('--kde-window')).toBe('#000000');
  expect(properties.get('--quiet')).toBe('#bbbbbb');
  expect(properties.get('--kde-font')).toMatch(/^"Fira Sans", /);
  expect(properties.get('--kde-font-size')).toBe('11.5pt');
  expect(properties.get('--kde-font-weight')).toBe('500');
  expect(properties.get('--kde-view')).toBeNull();
});

test('a plain look takes everything back', () => {
  const plain = lookProperties(plainLook('light'));
  expect(plain.map(([name]) => name)).toEqual(lookProperties(look).map(([name]) => name));
  expect(plain.every(([, value]) => value === null)).toBe(true);
});

test('what style sheets ask for', () => {
  expect(lookAttributes(look)).toEqual({ theme: 'dark', contrast: 'more', motion: 'reduced' });
});
