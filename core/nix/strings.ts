/** Strings of both kinds, escaped. The rules are those of Nix' lexer (`src/libexpr/lexer.l`). */
import type { Fact } from '../plan/plan.ts';
import type { NixToken } from './token.ts';

/**
 * The text, if Nix can hold it.
 *
 * @throws RangeError for NUL, which ends a string inside Nix, and for half a surrogate pair, which has
 * no UTF-8
 */
export function representable(text: string): string {
  if (/[\0\p{Surrogate}]/u.test(text)) {
    throw new RangeError(`not representable in Nix: ${JSON.stringify(text)}`);
  }
  return text;
}

/** Splits a text at what `pattern` matches, and writes those places with `escape`. */
function escaped(text: string, pattern: RegExp, escape: (found: string) => string): NixToken[] {
  const tokens: NixToken[] = [];
  let end = 0;
  for (const match of representable(text).matchAll(pattern)) {
    if (match.index > end) tokens.push({ kind: 'string', text: text.slice(end, match.index) });
    tokens.push({ kind: 'escape', text: escape(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: 'string', text: text.slice(end) });
  return tokens;
}

const letters: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function backslash(found: string): string {
  return `\\${letters[found] ?? found}`;
}

function joined(pieces: readonly (string | Fact)[]): (string | Fact)[] {
  const result: (string | Fact)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result.splice(-1, 1, last + piece);
    else result.push(piece);
  }
  return result;
}

/**
 * A double-quoted string. A carriage return must be escaped: as it stands, Nix reads it as a line end.
 *
 * @throws RangeError as `representable`
 */
export function quotedTokens(pieces: readonly (string | Fact)[]): NixToken[] {
  const inner = joined(pieces).flatMap((piece): NixToken[] =>
    typeof piece === 'string'
      ? escaped(piece, /["\\\n\r\t]|\$(?=\{)/g, backslash)
      : [{ kind: 'fact', fact: piece.fact }],
  );
  return [{ kind: 'string', text: '"' }, ...inner, { kind: 'string', text: '"' }];
}

/**
 * Whether a text can be written as indented lines without loss: Nix takes away the spaces that all
 * lines share, blank ends, and a last line of spaces.
 */
export function canBeLines(text: string): boolean {
  const lines = text.split('\n');
  const isWhole = lines.length > 1 && lines.pop() === '';
  return (
    isWhole && !lines.some((line) => /^ +$/.test(line)) && lines.some((line) => /^[^ ]/.test(line))
  );
}

function escapeInLines(found: string): string {
  if (found === "''") return "'''";
  if (found === '$') return "''$";
  return `''${backslash(found)}`;
}

/**
 * An indented string, its lines at `depth + 1`, its closing quotes at `depth`. A single quote before
 * an escape is escaped too: with the two of the escape it would make three, which mean two.
 *
 * @param text one for which `canBeLines` holds
 * @throws RangeError as `representable`
 */
export function linesTokens(text: string, depth: number): NixToken[] {
  const indentation = '  '.repeat(depth + 1);
  const lines = text.slice(0, -1).split('\n');
  const inner = lines.flatMap((line): NixToken[] => {
    if (line === '') return [{ kind: 'plain', text: '\n' }];
    const tokens = escaped(line, /''|'(?=\$\{|[\r\t])|\$(?=\{)|[\r\t]/g, escapeInLines);
    return [{ kind: 'plain', text: indentation }, ...tokens, { kind: 'plain', text: '\n' }];
  });
  const quotes: NixToken = { kind: 'string', text: "''" };
  const closing: NixToken = { kind: 'plain', text: '  '.repeat(depth) };
  return [quotes, { kind: 'plain', text: '\n' }, ...inner, closing, quotes];
}
