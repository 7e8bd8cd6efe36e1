import { GIB, KIB, MIB, TIB } from './units.ts';

function withUnit(value: number, unit: string, locale: string): string {
  const maximumFractionDigits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value)} ${unit}`;
}

/**
 * A disk's size as it is printed on the disk: decimal units.
 *
 * @param bytes size in bytes
 * @param locale BCP 47 tag for digits and separators
 */
export function formatDiskSize(bytes: number, locale: string): string {
  if (bytes >= 1e12) return withUnit(bytes / 1e12, 'TB', locale);
  if (bytes >= 1e9) return withUnit(bytes / 1e9, 'GB', locale);
  return withUnit(bytes / 1e6, 'MB', locale);
}

/**
 * The size of memory, files and partitions: binary units, as partition tools count.
 *
 * @param bytes size in bytes
 * @param locale BCP 47 tag for digits and separators
 */
export function formatMemorySize(bytes: number, locale: string): string {
  if (bytes >= TIB) return withUnit(bytes / TIB, 'TiB', locale);
  if (bytes >= GIB) return withUnit(bytes / GIB, 'GiB', locale);
  if (bytes >= MIB) return withUnit(bytes / MIB, 'MiB', locale);
  if (bytes >= KIB) return withUnit(bytes / KIB, 'KiB', locale);
  return `${bytes} B`;
}
