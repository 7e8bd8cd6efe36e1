/** The last check of all checksums, as far as this machine remembers it. */
export interface Scrub {
  readonly state: 'never' | 'running' | 'finished' | 'interrupted';
  /** As btrfs writes it, in local time without its zone; ms since the epoch, or null. */
  readonly startedMs: number | null;
  readonly errors: string | null;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Mon Nov 23 04:48:00 2026`, taken for UTC: a day more or less does not matter here. */
function parseTime(text: string): number | null {
  const [, month = '', day, time, year] =
    /^\w{3} (\w{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})$/.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  if (number === 0 || day === undefined) return null;
  const date = `${year ?? ''}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = Date.parse(`${date}T${time ?? ''}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/** Reads `btrfs scrub status` (btrfs-scrub(8)); null for anything that is not understood. */
export function parseScrub(text: string): Scrub | null {
  if (/^\s*no stats available\s*$/m.test(text)) {
    return { state: 'never', startedMs: null, errors: null };
  }
  const word = /^Status:\s+(\w+)\s*$/m.exec(text)?.[1];
  const summary = /^Error summary:\s+(\S.*?)\s*$/m.exec(text)?.[1];
  if (word === undefined || summary === undefined) return null;
  const started = /^Scrub (?:started|resumed):\s+(\S.*?)\s*$/m.exec(text)?.[1] ?? '';
  return {
    state: word === 'running' || word === 'finished' ? word : 'interrupted',
    startedMs: parseTime(started),
    errors: summary === 'no errors found' ? null : summary,
  };
}
