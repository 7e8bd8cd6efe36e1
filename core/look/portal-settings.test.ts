import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isLookChange, parseReadAll } from './portal-settings.ts';

/** What xdg-desktop-portal 1.16 with KDE's backend 5.27 answered, Breeze Dark with an accent colour. */
const recorded = readFileSync(new URL('testing/plasma-dark.json', import.meta.url), 'utf8').trim();
/** What busctl wrote when the same portal told a change. */
const signal =
  '{"type":"signal","endian":"l","flags":1,"version":1,"cookie":124,"sender":":1.1",' +
  '"path":"/org/freedesktop/portal/desktop","interface":"org.freedesktop.portal.Settings",' +
  '"member":"SettingChanged","payload":{"type":"ssv","data":["org.kde.kdeglobals.General",' +
  '"ColorScheme",{"type":"s","data":"BreezeLight"}]}}';

test('a recorded answer', () => {
  const settings = parseReadAll(recorded);
  expect(settings?.get('org.freedesktop.appearance')?.get('color-scheme')).toBe(2);
  expect(settings?.get('org.kde.kdeglobals.Colors:Window')?.get('BackgroundNormal')).toBe(
    '42,46,50',
  );
  expect(settings?.get('org.kde.kdeglobals.Icons')?.get('Theme')).toBe('breeze-dark');
});

test('a structure within a value, as the accent colour is one', () => {
  const text =
    '{"type":"a{sa{sv}}","data":[{"org.freedesktop.appearance":' +
    '{"accent-color":{"type":"(ddd)","data":[0.5,0.25,1]}}}]}';
  expect(parseReadAll(text)?.get('org.freedesktop.appearance')?.get('accent-color')).toEqual([
    0.5, 0.25, 1,
  ]);
});

test('a recorded signal, and others that do not matter', () => {
  expect(isLookChange(signal)).toBe(true);
  const other = (name: string): string => signal.replace('org.kde.kdeglobals.General', name);
  expect(isLookChange(other('org.freedesktop.appearance'))).toBe(true);
  expect(isLookChange(other('org.gnome.desktop.interface'))).toBe(false);
  expect(isLookChange(other('org.freedesktop.appearance.more'))).toBe(false);
  expect(isLookChange(signal.replace('SettingChanged', 'NameAcquired'))).toBe(false);
  expect(isLookChange('Monitoring bus message stream.')).toBe(false);
});

test('any text is borne', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      parseReadAll(text);
      expect(isLookChange(text)).toBe(false);
    }),
  );
  const broken = fc.nat(recorded.length).map((end) => recorded.slice(0, end));
  fc.assert(fc.property(broken, (text) => parseReadAll(text) === null || text === recorded));
});
