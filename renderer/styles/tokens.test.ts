/** The style sheet's colours are those that core reckons with. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { breeze } from '../../core/look/breeze.ts';
import { lookColours } from '../../core/look/look-colours.ts';
import { lookProperties } from '../../core/look/look-properties.ts';
import { plainLook } from '../../core/look/plain-look.ts';
import { readableColours } from '../../core/look/readable-colours.ts';

/** A size or colour of its own; `1px` of a line or `0` of a margin are none. */
const stray =
  /font(-size)?:.*\d(px|pt|em|rem)|#[\da-f]{3,8}\b|\b(rgba?|hsla?)\(|:.*\b(white|black|gr[ae]y)\b/i;

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The declarations of the block whose selector ends so. */
function block(selector: string): ReadonlyMap<string, string> {
  const start = sheet.indexOf(`${selector} {`);
  expect(start).toBeGreaterThanOrEqual(0);
  const body = sheet.slice(start, sheet.indexOf('}', start));
  const pairs = [...body.matchAll(/^\s*(--[\w-]+):\s*(.+);$/gm)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]));
}

test.each([
  ['normal', 'light', `:root,\n:root[data-theme='light']`],
  ['normal', 'dark', `:root[data-theme='dark']`],
  [
    'more',
    'light',
    `:root[data-contrast='more'],\n:root[data-contrast='more'][data-theme='light']`,
  ],
  ['more', 'dark', `:root[data-contrast='more'][data-theme='dark']`],
] as const)('%s contrast, %s', (contrast, scheme, selector) => {
  const written = block(selector);
  const wanted = readableColours(breeze[contrast][scheme], contrast);
  const names = lookProperties(plainLook(scheme)).map(([name]) => name);
  for (const [index, colour] of lookColours.entries()) {
    const { red, green, blue } = wanted[colour];
    expect([colour, written.get(names[index] ?? '')]).toEqual([
      colour,
      `rgb(${red} ${green} ${blue})`,
    ]);
  }
  expect(written.size).toBe(lookColours.length);
});

test('every property that the desktop can set has a value in the style sheet', () => {
  for (const [name] of lookProperties(plainLook('light'))) expect(sheet).toContain(`  ${name}: `);
});

test('no other style sheet names a colour or a size of text', () => {
  const folder = new URL('..', import.meta.url);
  const files = globSync('**/*.css', { cwd: folder }).filter(
    (file) => !file.endsWith('tokens.css'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      stray.test(line) ? [`${file}:${index + 1}: ${line}`] : [],
    );
  });
  expect(found).toEqual([]);
});
