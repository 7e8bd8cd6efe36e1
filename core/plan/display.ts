import type { Command } from './plan.ts';

/** A word as a POSIX shell reads it back unchanged. */
export function quoteWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command as one would type it; what it reads from standard input is named, never shown. */
export function displayCommand({ tool, args }: Pick<Command, 'tool' | 'args'>): string {
  return [tool, ...args].map(quoteWord).join(' ');
}
