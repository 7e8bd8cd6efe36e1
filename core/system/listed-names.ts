/** Names of time zones and locales out of the system's own tables. */
import { localeSchema, timeZoneSchema } from '../spec/system.ts';
import { normalLocale } from './same-locale.ts';

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].toSorted();
}

/** Names in the zoneinfo database that are no places to live by. */
const noZones = ['Factory', 'posixrules', 'localtime'];

/**
 * The zones of `tzdata.zi`: lines `Z name …` and links `L target name` (zic(8), the short form). Links
 * are names in use, such as `Asia/Calcutta`.
 */
export function parseZoneTable(text: string): readonly string[] {
  const names = text.split('\n').flatMap((line) => {
    const [kind, first, second] = line.split(/\s+/);
    const name = kind === 'Z' ? first : kind === 'L' ? second : undefined;
    return name === undefined ? [] : [name];
  });
  return usableZones(names);
}

/** The zones of `zone1970.tab` or `zone.tab`: the third column; UTC has no country and no line. */
export function parseZoneColumns(text: string): readonly string[] {
  const names = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.split('\t')[2] ?? []);
  return names.length === 0 ? [] : usableZones([...names, 'UTC']);
}

function usableZones(names: readonly string[]): readonly string[] {
  return sorted(names).filter(
    (name) => !noZones.includes(name) && timeZoneSchema.safeParse(name).success,
  );
}

function usableLocales(names: readonly string[]): readonly string[] {
  return sorted(names.map(normalLocale)).filter((name) => localeSchema.safeParse(name).success);
}

/**
 * The locales of glibc's list `SUPPORTED`: `name charset` a line, or `name/charset`. Only those in
 * UTF-8 are taken; NixOS builds no others by default.
 */
export function parseSupportedLocales(text: string): readonly string[] {
  const names = text.split('\n').flatMap((line) => {
    const [, name, charset] = /^([^\s/#]+)[\s/]+(\S+?)\s*\\?$/.exec(line) ?? [];
    return name !== undefined && charset === 'UTF-8' ? [name] : [];
  });
  return names.length === 0 ? [] : usableLocales([...names, 'C.UTF-8']);
}

/**
 * The locales of `locale -a`. Names without `utf8` are those of old character sets, mostly. When the
 * archive holds none but `C` and its kind, nothing is known.
 */
export function parseLocaleList(text: string): readonly string[] {
  const names = text.split('\n').filter((line) => /\.utf-?8/i.test(line));
  const known = usableLocales(names);
  return known.every((name) => name.startsWith('C.')) ? [] : known;
}
