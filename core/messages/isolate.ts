/**
 * Values inside a sentence that is written from right to left. Without a border the slash that a path
 * begins with stands at its end, and "2 GiB" becomes "GiB 2" (Unicode Standard Annex 9).
 */
const leftToRight = '\u2066';
const firstStrong = '\u2068';
const end = '\u2069';

/** Text that begins with it counts as written from right to left. */
export const rightToLeftMark = '\u200f';

/** The text with a border around it: paths from left to right, all else as its first letter is written. */
export function isolated(text: string): string {
  if (text === '') return '';
  return `${/^[/~.-]/.test(text) ? leftToRight : firstStrong}${text}${end}`;
}
