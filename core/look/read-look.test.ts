import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { desktopLookSchema } from './desktop-look.ts';
import { plainLook } from './plain-look.ts';
import { parseReadAll } from './portal-settings.ts';
import type { PortalSettings } from './portal-settings.ts';
import { readLook } from './read-look.ts';

const kde = 'org.kde.kdeglobals.';
const appearance = 'org.freedesktop.appearance';

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function settings(groups: Groups): PortalSettings {
  return new Map(
    Object.entries(groups).map(([name, keys]) => [name, new Map(Object.entries(keys))]),
  );
}

describe('a real Plasma desktop', () => {
  const recorded = readFileSync(new URL('testing/plasma-dark.json', import.meta.url), 'utf8');
  const look = readLook(parseReadAll(recorded) ?? new Map(), 'light');

  test('dark by its colours, although its portal runs without a palette and says light', () => {
    expect(look.scheme).toBe('dark');
    expect(look.colours).toMatchObject({ window: '#2a2e32', view: '#1b1e20', text: '#fcfcfc' });
  });
  test('its accent, fonts and its wish for no animations', () => {
    expect(look.colours.highlight).toBe('#e93a9a');
    expect(look.font).toEqual({ family: 'Fira Sans', sizePt: 11, weight: 400 });
    expect(look.fixedFont).toEqual({ family: 'Hack', sizePt: 10, weight: 400 });
    expect(look.isMotionReduced).toBe(true);
    expect(look.contrast).toBe('normal');
  });
});

test('a portal without an opinion leaves what is known', () => {
  expect(readLook(settings({ [appearance]: { 'color-scheme': 0 } }), 'dark')).toEqual(
    plainLook('dark'),
  );
  expect(readLook(new Map(), 'light')).toEqual(plainLook('light'));
});

test.each([
  [1, 'dark'],
  [2, 'light'],
] as const)('the scheme %d without colours', (scheme, name) => {
  expect(readLook(settings({ [appearance]: { 'color-scheme': scheme } }), 'light').scheme).toBe(
    name,
  );
});

test('the accent of the portal wins over that of the scheme', () => {
  const groups = {
    [appearance]: { 'accent-color': [1, 0, 0] },
    [`${kde}General`]: { AccentColor: '0,0,255' },
  };
  expect(readLook(settings(groups), 'light').colours.highlight).toBe('#ff0000');
});

test('grey on grey is not taken; the accent still is', () => {
  const groups = {
    [`${kde}Colors:Window`]: { BackgroundNormal: '120,120,120', ForegroundNormal: '140,140,140' },
    [`${kde}Colors:Selection`]: { BackgroundNormal: '233,58,154' },
  };
  expect(readLook(settings(groups), 'light').colours).toMatchObject({
    window: '#2a2e32',
    text: '#fcfcfc',
    highlight: '#e93a9a',
  });
});

test('an accent that would drown the text is not taken', () => {
  const groups = { [appearance]: { 'accent-color': [1, 1, 1], 'color-scheme': 1 } };
  expect(readLook(settings(groups), 'light').colours).toEqual({});
});

test.each([
  ['the portal', { [appearance]: { contrast: 1 } }],
  ['the scheme', { [`${kde}General`]: { ColorScheme: 'BreezeHighContrast' } }],
  ['the contrast at its end', { [`${kde}KDE`]: { contrast: '10' } }],
])('more contrast by %s', (_name, groups) => {
  expect(readLook(settings(groups), 'light').contrast).toBe('more');
});

const names = [
  ...['General', 'KDE', 'Icons', 'Colors:Window', 'Colors:View', 'Colors:Selection'].map(
    (group) => `${kde}${group}`,
  ),
  appearance,
];
const keys = [
  'BackgroundNormal',
  'ForegroundNormal',
  'ForegroundLink',
  'DecorationFocus',
  'AccentColor',
  'ColorScheme',
  'font',
  'fixed',
  'contrast',
  'AnimationDurationFactor',
  'color-scheme',
  'accent-color',
  'reduced-motion',
];
const triple = fc
  .array(fc.integer({ min: -1, max: 256 }), { minLength: 2, maxLength: 5 })
  .map(String);
const value = fc.oneof(fc.anything(), triple, fc.constantFrom('Noto Sans,10,-1,5,50', 0, 1, 2));

test('whatever a portal says, the look keeps its form', () => {
  const groups = fc.dictionary(
    fc.constantFrom(...names),
    fc.dictionary(fc.constantFrom(...keys), value),
  );
  fc.assert(
    fc.property(groups, fc.constantFrom('light', 'dark'), (said, scheme) => {
      const look = readLook(settings(said), scheme);
      expect(desktopLookSchema.parse(look)).toEqual(look);
      expect([0, 30]).toContain(Object.keys(look.colours).length);
    }),
    { numRuns: 400 },
  );
});
