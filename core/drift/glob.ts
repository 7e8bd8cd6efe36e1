/**
 * Patterns for one name of a path, as in a shell: `*` any characters, `?` one, `[a-z]` one of these,
 * `[!a-z]` one of the others, and a backslash takes the next character as it is. Characters are those
 * of UTF-8; in a name that is no UTF-8 each byte above 127 is one that no pattern names.
 *
 * Matching remembers only the last star, so it takes at most name × pattern steps: regular expressions
 * would let a pattern with many stars take hours.
 */
import { textOfBytes } from './path-bytes.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

export type GlobToken =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: readonly Range[] }
  | { readonly kind: 'star' };

export type GlobProblem = 'open-class' | 'named-class' | 'bad-range' | 'closing-backslash';

export type ParsedGlob =
  | { readonly kind: 'tokens'; readonly tokens: readonly GlobToken[] }
  | { readonly kind: 'problem'; readonly problem: GlobProblem };

/** Whether a text means more than itself. */
export function isPattern(component: string): boolean {
  return /[*?[\\]/.test(component);
}

function codeOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? -1;
}

interface ParsedClass {
  readonly token: GlobToken;
  /** Index behind the closing bracket. */
  readonly next: number;
}

/** `start` is behind the opening bracket. A bracket that comes first is a member (glob(7)). */
function parseClass(characters: readonly string[], start: number): ParsedClass | GlobProblem {
  const isNegated = characters[start] === '!' || characters[start] === '^';
  const first = isNegated ? start + 1 : start;
  const ranges: Range[] = [];
  let index = first;
  while (index < characters.length && (characters[index] !== ']' || index === first)) {
    if (characters[index] === '[' && /[:.=]/.test(characters[index + 1] ?? ''))
      return 'named-class';
    const from = codeOf(characters[index]);
    const last = characters[index + 2];
    const isRange = characters[index + 1] === '-' && last !== undefined && last !== ']';
    const to = isRange ? codeOf(last) : from;
    if (to < from) return 'bad-range';
    ranges.push({ from, to });
    index += isRange ? 3 : 1;
  }
  if (index >= characters.length) return 'open-class';
  return { token: { kind: 'class', isNegated, ranges }, next: index + 1 };
}

/** The pattern of one name. Never throws: what is wrong with it is the answer. */
export function parseGlob(component: string): ParsedGlob {
  const characters = [...component];
  const tokens: GlobToken[] = [];
  let index = 0;
  while (index < characters.length) {
    const character = characters[index];
    if (character === '[') {
      const parsed = parseClass(characters, index + 1);
      if (typeof parsed === 'string') return { kind: 'problem', problem: parsed };
      tokens.push(parsed.token);
      index = parsed.next;
      continue;
    }
    if (character === '\\') {
      index += 1;
      if (index === characters.length) return { kind: 'problem', problem: 'closing-backslash' };
      tokens.push({ kind: 'character', code: codeOf(characters[index]) });
    } else if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (character === '?') {
      tokens.push({ kind: 'any' });
    } else {
      tokens.push({ kind: 'character', code: codeOf(character) });
    }
    index += 1;
  }
  return { kind: 'tokens', tokens };
}

/** The characters of a name, as code points; a stray byte is a number that no character has. */
function charactersOf(name: string): readonly number[] {
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\x00-\x7f]*$/.test(name)) return Array.from(name, (each) => each.charCodeAt(0));
  const text = textOfBytes(name);
  if (text !== null) return Array.from(text, codeOf);
  return Array.from(name, (each) => {
    const byte = each.charCodeAt(0);
    return byte < 128 ? byte : 0x11_00_00 + byte;
  });
}

function accepts(token: GlobToken | undefined, code: number): boolean {
  if (token === undefined || token.kind === 'star') return false;
  if (token.kind === 'any') return true;
  if (token.kind === 'character') return token.code === code;
  return token.ranges.some(({ from, to }) => from <= code && code <= to) !== token.isNegated;
}

/** A pattern, made ready for many names. */
export interface NamePattern {
  readonly tokens: readonly GlobToken[];
  /** The byte that every name ends with, or -1: most names are told apart by it. */
  readonly lastByte: number;
}

export function namePattern(tokens: readonly GlobToken[]): NamePattern {
  const last = tokens.at(-1);
  const isPlain = last?.kind === 'character' && last.code < 128;
  return { tokens, lastByte: isPlain ? last.code : -1 };
}

/** Whether a name (bytes) is one that the pattern means. */
export function matchesName({ tokens, lastByte }: NamePattern, name: string): boolean {
  if (lastByte >= 0 && name.charCodeAt(name.length - 1) !== lastByte) return false;
  return matchesCharacters(tokens, charactersOf(name));
}

function matchesCharacters(tokens: readonly GlobToken[], characters: readonly number[]): boolean {
  let token = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < characters.length) {
    if (accepts(tokens[token], characters[index] ?? -1)) {
      token += 1;
      index += 1;
    } else if (tokens[token]?.kind === 'star') {
      star = token;
      resume = index;
      token += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      resume += 1;
      index = resume;
      token = star + 1;
    } else {
      return false;
    }
  }
  while (tokens[token]?.kind === 'star') token += 1;
  return token === tokens.length;
}
