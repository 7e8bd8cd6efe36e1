/** One way to write a locale's character set: `de_DE.utf8` becomes `de_DE.UTF-8`. */
export function normalLocale(name: string): string {
  return name.replace(/\.utf-?8/i, '.UTF-8');
}

/** Whether two names mean the same locale. */
export function sameLocale(one: string, other: string): boolean {
  return normalLocale(one) === normalLocale(other);
}
