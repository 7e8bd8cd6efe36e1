import type { NixToken } from '../../../core/nix/token.ts';

export type NixLine = readonly NixToken[];

/** The pieces of a text line by line; a piece that goes over lines is cut at their ends. */
export function linesOf(tokens: readonly NixToken[]): readonly NixLine[] {
  const lines: NixToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'fact') {
      lines.at(-1)?.push(token);
      continue;
    }
    for (const [index, text] of token.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ kind: token.kind, text });
    }
  }
  // A text that ends with a line end has no line after it.
  return lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
}
