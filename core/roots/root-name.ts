/** Names in the folder of earlier roots. */

/**
 * Names that are worked with: ours, and those that people's own scripts give (`2026-01-31_07:15:00`).
 * Nothing that could be an option, a path, or a line of its own.
 */
const usable = /^[A-Za-z0-9@_][A-Za-z0-9@_.:+-]{0,254}$/;
const ours = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}(?:\.\d+)?$/;

/** Whether a root of this name is listed at all. */
export function isUsableRootName(name: string): boolean {
  return usable.test(name);
}

/** `20261123T044213Z` as ms since the epoch; null for what is no such time. */
export function parseStamp(text: string): number | null {
  const [, year, month, day, hour, minute, second] = ours.exec(`${text}-00000000`) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : ms;
}

/** When a root of this name was rolled back by our script, ms since the epoch; null for other names. */
export function timeOfRootName(name: string): number | null {
  if (!ours.test(name)) return null;
  return parseStamp(name.slice(0, 16));
}
