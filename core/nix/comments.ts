import { representable } from './strings.ts';
import type { NixToken } from './token.ts';

/** Columns that a comment may take with its indentation. */
const commentWidth = 80;

function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter(Boolean)) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/**
 * A comment on lines of its own, wrapped. Every kind of line end in the text begins a new comment
 * line: a comment ends at the first one, and what follows would be code.
 *
 * @throws RangeError when the text cannot stand in a Nix file
 */
export function commentTokens(text: string, depth: number): NixToken[] {
  const indentation = '  '.repeat(depth);
  const lines = representable(text)
    .split(/\r\n|[\n\r]/)
    .flatMap((line) => wrapped(line, commentWidth - indentation.length - 2));
  return lines.flatMap((line): NixToken[] => [
    { kind: 'plain', text: indentation },
    { kind: 'comment', text: line === '' ? '#' : `# ${line}` },
    { kind: 'plain', text: '\n' },
  ]);
}
