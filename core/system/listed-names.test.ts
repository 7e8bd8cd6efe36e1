import { expect, it } from 'vitest';
import {
  parseLocaleList,
  parseSupportedLocales,
  parseZoneColumns,
  parseZoneTable,
} from './listed-names.ts';
import { normalLocale } from './same-locale.ts';

it('reads zones and links of the compact table, and nothing else', () => {
  const text = [
    '# version 2026a',
    'R d 1916 o - Jun 14 23s 1 S',
    'Z Europe/Berlin 0:53:28 - LMT 1893 Ap',
    '1 c CE%sT 1945 May 24 2',
    'Z America/Argentina/Buenos_Aires -3:53:48 - LMT 1894 O 31',
    'Z Factory 0 - -00',
    'L Europe/Berlin Arctic/Longyearbyen',
    'L Etc/GMT-12 Etc/x y',
    'Z Etc/GMT+12 -12 - -12',
    'Z ../evil 0 - x',
  ].join('\n');
  expect(parseZoneTable(text)).toEqual([
    'America/Argentina/Buenos_Aires',
    'Arctic/Longyearbyen',
    'Etc/GMT+12',
    'Etc/x',
    'Europe/Berlin',
  ]);
});

it('reads the column table, and adds UTC, which has no country', () => {
  expect(parseZoneColumns('# c\nDE,DK\t+5230+01322\tEurope/Berlin\tmost of Germany\n')).toEqual([
    'Europe/Berlin',
    'UTC',
  ]);
  expect(parseZoneColumns('')).toEqual([]);
});

it('takes the UTF-8 locales of glibc under their own names', () => {
  const text = 'aa_DJ.UTF-8 UTF-8\naa_DJ ISO-8859-1\nar_IN UTF-8\nsr_RS@latin UTF-8\n# x UTF-8\n';
  expect(parseSupportedLocales(text)).toEqual(['C.UTF-8', 'aa_DJ.UTF-8', 'ar_IN', 'sr_RS@latin']);
  expect(parseSupportedLocales('SUPPORTED-LOCALES=\\\nde_DE.UTF-8/UTF-8 \\\n')).toContain(
    'de_DE.UTF-8',
  );
  expect(parseSupportedLocales('nothing\n')).toEqual([]);
});

it('takes the UTF-8 locales of locale -a, unless there are none of a language', () => {
  expect(parseLocaleList('C\nC.utf8\nPOSIX\nbokmål\nde_DE\nde_DE.utf8\nde_DE@euro\n')).toEqual([
    'C.UTF-8',
    'de_DE.UTF-8',
  ]);
  expect(parseLocaleList('C\nC.utf8\nPOSIX\n')).toEqual([]);
});

it.each([
  ['de_DE.utf8', 'de_DE.UTF-8'],
  ['de_DE.UTF8', 'de_DE.UTF-8'],
  ['de_DE.utf-8@euro', 'de_DE.UTF-8@euro'],
  ['de_DE', 'de_DE'],
])('writes %s as %s', (name, normal) => {
  expect(normalLocale(name)).toBe(normal);
});
