import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { withoutOtherLanguages } from './spoken-languages.ts';

const folder = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
const table = readFileSync(
  join(folder, 'dist', 'private', 'numberfield', 'intlStrings.mjs'),
  'utf8',
);

test('of the texts of a control, those stay that the window speaks', () => {
  const rows = withoutOtherLanguages(table).matchAll(/^\s*"([\w-]+)":/gm);
  expect([...rows].map(([, tag]) => tag)).toEqual(['de-DE', 'en-US']);
});

test('a table in another form stops the build instead of growing the page unnoticed', () => {
  expect(() => withoutOtherLanguages('export default new Map();')).toThrow('another form');
});
