/**
 * Where things stand in a text of Nix that is plain data, as far as it takes to add and remove elements
 * of its lists without touching anything else. It is no parser of Nix: whatever it does not know makes
 * it give up, and what was edited with its help is evaluated by Nix before it is used.
 */

export interface Span {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

export interface ListSpan extends Span {
  /** The elements; each is a set in braces. */
  readonly elements: readonly Span[];
}

export interface PersistSpans {
  /** By its name; null for a list that is not written as one, or of something else than sets. */
  readonly lists: ReadonlyMap<string, ListSpan | null>;
  /** Where the closing brace of the file's set is. */
  readonly closing: number;
  readonly comments: readonly Span[];
}

type TokenKind = 'open' | 'close' | 'sign' | 'string' | 'word';

interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** In their order: white space, both comments, both strings (without interpolation), signs, words. */
const patterns: readonly (readonly [TokenKind | 'space' | 'comment', RegExp])[] = [
  ['space', /[ \t\r\n]+/y],
  ['comment', /#[^\n\r]*|\/\*[^]*?\*\//y],
  ['string', /"(?:\\[^]|\$(?!\{)(?:\$(?=\{))?|[^"\\$])*"/y],
  ['string', /''(?:'''|''\$|''\\[^]|'(?!')|\$(?!\{)|[^'$])*''(?![$'\\])/y],
  ['open', /[[{(]/y],
  ['close', /[\])}]/y],
  ['sign', /[=;]/y],
  ['word', /[A-Za-z0-9_.'+/<>:~@?,!|&*-]+/y],
];

interface Tokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly Span[];
}

/** Null when something is met that is none of these. */
function tokenize(text: string): Tokens | null {
  const tokens: Token[] = [];
  const comments: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = matchAt(text, start);
    if (found === null) return null;
    const end = start + found.text.length;
    if (found.kind === 'comment') comments.push({ start, end });
    else if (found.kind !== 'space')
      tokens.push({ kind: found.kind, text: found.text, start, end });
    start = end;
  }
  return { tokens, comments };
}

function matchAt(
  text: string,
  start: number,
): { kind: TokenKind | 'space' | 'comment'; text: string } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { kind, text: match[0] };
  }
  return null;
}

/** The index behind the bracket that closes the one at `from`, or null. */
function closedAt(tokens: readonly Token[], from: number): number | null {
  let depth = 0;
  for (let index = from; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return null;
}

/** The elements of a list, when it holds nothing but sets in braces. */
function elementsOf(tokens: readonly Token[], from: number, to: number): Span[] | null {
  const elements: Span[] = [];
  let index = from;
  while (index < to) {
    const first = tokens[index];
    const next = first?.text === '{' ? closedAt(tokens, index) : null;
    const last = tokens[(next ?? 0) - 1];
    if (first === undefined || next === null || last === undefined) return null;
    elements.push({ start: first.start, end: last.end });
    index = next;
  }
  return elements;
}

interface Binding {
  readonly name: string;
  readonly list: ListSpan | null;
  /** Index of the token behind the semicolon. */
  readonly next: number;
}

/** `name = value;`, or null for anything else. */
function bindingAt(tokens: readonly Token[], from: number): Binding | null {
  const [name, equals, value] = tokens.slice(from, from + 3);
  if (name?.kind !== 'word' || !/^[a-z]+$/.test(name.text) || equals?.text !== '=') return null;
  let next = from + 2;
  while (tokens[next] !== undefined && tokens[next]?.text !== ';') {
    const behind = tokens[next]?.kind === 'open' ? closedAt(tokens, next) : next + 1;
    if (behind === null) return null;
    next = behind;
  }
  if (tokens[next] === undefined || value === undefined) return null;
  const close = tokens[next - 1];
  const isList = value.text === '[' && closedAt(tokens, from + 2) === next;
  const elements = isList ? elementsOf(tokens, from + 3, next - 1) : null;
  const list =
    elements === null || close === undefined
      ? null
      : { start: value.start, end: close.end, elements };
  return { name: name.text, list, next: next + 1 };
}

/** The places in a text of persist.nix, or null when it is more than plain bindings in one set. */
export function findSpans(text: string): PersistSpans | null {
  const read = tokenize(text);
  if (read === null) return null;
  const { tokens, comments } = read;
  if (tokens[0]?.text !== '{' || closedAt(tokens, 0) !== tokens.length) return null;
  const lists = new Map<string, ListSpan | null>();
  let index = 1;
  while (index < tokens.length - 1) {
    const binding = bindingAt(tokens, index);
    if (binding === null) return null;
    lists.set(binding.name, binding.list);
    index = binding.next;
  }
  return { lists, comments, closing: tokens.at(-1)?.start ?? 0 };
}

/** The comments of a text, or null when it cannot be told what is one. */
export function commentsOf(text: string): string[] | null {
  return tokenize(text)?.comments.map(({ start, end }) => text.slice(start, end)) ?? null;
}
