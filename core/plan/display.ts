import type { Command } from './plan.ts';
import { factPlaceholder } from './facts.ts';

/** A word as a POSIX shell reads it back unchanged. */
export function quoteWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

type Displayed = Pick<Command, 'tool' | 'args'> &
  Partial<Pick<Command, 'writesTo' | 'temporaryFolder'>>;

/**
 * A command as one would type it; what it reads from standard input is named, never shown, and what
 * only the finished disk knows has a placeholder.
 */
export function displayCommand({ tool, args, writesTo, temporaryFolder }: Displayed): string {
  const words = args.map((word) =>
    typeof word === 'string' ? quoteWord(word) : factPlaceholder(word.fact),
  );
  const folder = temporaryFolder === undefined ? [] : [`TMPDIR=${quoteWord(temporaryFolder)}`];
  const target = writesTo === undefined ? [] : ['>', quoteWord(writesTo)];
  return [...folder, tool, ...words, ...target].join(' ');
}
