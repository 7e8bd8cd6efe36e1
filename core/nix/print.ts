/**
 * The printer: values in, tokens out, laid out like nixfmt (RFC 166): two spaces, one attribute a line,
 * one element of a list a line.
 */
import { commentTokens } from './comments.ts';
import { checkedPath, checkedReference, isIdentifier } from './names.ts';
import { canBeLines, linesTokens, quotedTokens } from './strings.ts';
import type { NixToken, NixTokenKind } from './token.ts';
import type { NixAttribute, NixFunction, NixSet, NixValue } from './value.ts';

/** Columns of a line (RFC 166). */
const lineWidth = 100;

/** A captured value is a UUID in most places. */
const factWidth = 36;

function token(kind: NixTokenKind, text: string): NixToken {
  return { kind, text };
}

const space = token('plain', ' ');
const lineEnd = token('plain', '\n');

function indentation(depth: number): NixToken[] {
  return depth === 0 ? [] : [token('plain', '  '.repeat(depth))];
}

function widthOf(tokens: readonly NixToken[]): number {
  return tokens.reduce((sum, one) => sum + (one.kind === 'fact' ? factWidth : one.text.length), 0);
}

function isList(value: NixValue): value is readonly NixValue[] {
  return Array.isArray(value);
}

function numberText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`no whole number: ${value}`);
  // Minus zero is zero.
  return String(value + 0);
}

function nameTokens(path: readonly string[]): NixToken[] {
  if (path.length === 0) throw new RangeError('an attribute without a name');
  return path.flatMap((name, index): NixToken[] => [
    ...(index === 0 ? [] : [token('punctuation', '.')]),
    ...(isIdentifier(name) ? [token('attribute', name)] : quotedTokens([name])),
  ]);
}

function referenceTokens(name: string): NixToken[] {
  return [token(name === 'import' ? 'keyword' : 'plain', checkedReference(name))];
}

function parenthesised(tokens: readonly NixToken[]): NixToken[] {
  return [token('punctuation', '('), ...tokens, token('punctuation', ')')];
}

/** In a list, what is more than one word would be several elements. */
function needsParentheses(value: NixValue): boolean {
  if (typeof value === 'number') return value < 0;
  if (value === null || typeof value !== 'object' || isList(value)) return false;
  return value.kind === 'application' || value.kind === 'function';
}

/** A set of one short attribute, as a single element of a list. */
function flatSet({ groups }: NixSet): NixToken[] | null {
  const attributes = groups.flat();
  const [only] = attributes;
  if (only === undefined) return [token('punctuation', '{ }')];
  if (attributes.length > 1 || only.comment !== undefined) return null;
  const value = flat(only.value);
  if (value === null) return null;
  const assignment = [...nameTokens(only.path), space, token('punctuation', '='), space, ...value];
  return [token('punctuation', '{'), space, ...assignment, token('punctuation', '; }')];
}

/** An argument on one line. */
function flatOperand(value: NixValue): NixToken[] | null {
  const tokens = flat(value);
  return tokens !== null && needsParentheses(value) ? parenthesised(tokens) : tokens;
}

/** The only element of a list on one line. */
function flatItem(value: NixValue): NixToken[] | null {
  const isSet =
    value !== null && typeof value === 'object' && !isList(value) && value.kind === 'set';
  return isSet ? flatSet(value) : flatOperand(value);
}

/** nixfmt leaves a list on one line only when it has at most one element. */
function flatList(items: readonly NixValue[]): NixToken[] | null {
  const [only] = items;
  if (items.length > 1) return null;
  const inner = only === undefined ? [] : flatItem(only);
  const close = token('punctuation', ']');
  return (
    inner && [
      token('punctuation', '['),
      space,
      ...inner,
      ...(inner.length > 0 ? [space] : []),
      close,
    ]
  );
}

/** The value on one line, or null when it is of a kind that takes several. */
function flat(value: NixValue): NixToken[] | null {
  if (value === null || typeof value === 'boolean') return [token('keyword', String(value))];
  if (typeof value === 'number') return [token('number', numberText(value))];
  if (typeof value === 'string') return quotedTokens([value]);
  if (isList(value)) return flatList(value);
  switch (value.kind) {
    case 'text':
      return quotedTokens(value.pieces);
    case 'path':
      return [token('path', checkedPath(value.path))];
    case 'reference':
      return referenceTokens(value.name);
    case 'application': {
      const argument = flatOperand(value.argument);
      return argument && [...referenceTokens(value.name), space, ...argument];
    }
    case 'lines':
      return canBeLines(value.text) ? null : quotedTokens([value.text]);
    case 'set':
      return value.groups.flat().length === 0 ? [token('punctuation', '{ }')] : null;
    case 'function':
      return null;
  }
}

/** A function as the value of an attribute begins on a line of its own (RFC 166). */
function assignedTokens(value: NixValue, depth: number, used: number): NixToken[] {
  const isFunction =
    value !== null && typeof value === 'object' && !isList(value) && value.kind === 'function';
  if (!isFunction) return [space, ...valueTokens(value, depth, used)];
  return [lineEnd, ...indentation(depth + 1), ...spreadFunction(value, depth + 1)];
}

function attributeTokens({ path, value, comment }: NixAttribute, depth: number): NixToken[] {
  const name = [...indentation(depth), ...nameTokens(path), space, token('punctuation', '=')];
  return [
    ...(comment === undefined ? [] : commentTokens(comment, depth)),
    ...name,
    // A space before the value, a semicolon after it.
    ...assignedTokens(value, depth, widthOf(name) + 2),
    token('punctuation', ';'),
    lineEnd,
  ];
}

function spreadSet({ groups }: NixSet, depth: number): NixToken[] {
  const inner = groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [lineEnd]),
    ...group.flatMap((one) => attributeTokens(one, depth + 1)),
  ]);
  const opening = [token('punctuation', '{'), lineEnd];
  return [...opening, ...inner, ...indentation(depth), token('punctuation', '}')];
}

/** An element of a list or an argument, over as many lines as it takes. */
function operandTokens(value: NixValue, depth: number): NixToken[] {
  const tokens = valueTokens(value, depth, 2 * depth);
  return needsParentheses(value) ? parenthesised(tokens) : tokens;
}

function spreadList(items: readonly NixValue[], depth: number): NixToken[] {
  const lines = items.flatMap((item) => {
    return [...indentation(depth + 1), ...operandTokens(item, depth + 1), lineEnd];
  });
  return [
    token('punctuation', '['),
    lineEnd,
    ...lines,
    ...indentation(depth),
    token('punctuation', ']'),
  ];
}

function spreadFunction({ formals, isOpen, body }: NixFunction, depth: number): NixToken[] {
  const names = [...formals.map(checkedReference), ...(isOpen ? ['...'] : [])];
  const words = names.flatMap((name, index): NixToken[] => [
    ...(index === 0 ? [] : [token('punctuation', ',')]),
    space,
    token('plain', name),
  ]);
  const head = [token('punctuation', '{'), ...words, space, token('punctuation', '}:')];
  return [...head, lineEnd, ...indentation(depth), ...valueTokens(body, depth, 2 * depth)];
}

/** The value over several lines, or null when it is of a kind that takes only one. */
function spread(value: NixValue, depth: number): NixToken[] | null {
  if (value === null || typeof value !== 'object') return null;
  if (isList(value)) return spreadList(value, depth);
  switch (value.kind) {
    case 'lines':
      return canBeLines(value.text) ? linesTokens(value.text, depth) : null;
    case 'set':
      return spreadSet(value, depth);
    case 'function':
      return spreadFunction(value, depth);
    case 'application':
      return [...referenceTokens(value.name), space, ...operandTokens(value.argument, depth)];
    case 'text':
    case 'path':
    case 'reference':
      return null;
  }
}

/** @param used columns of the line that are taken, with what comes after the value */
function valueTokens(value: NixValue, depth: number, used: number): NixToken[] {
  const oneLine = flat(value);
  if (oneLine !== null && used + widthOf(oneLine) <= lineWidth) return oneLine;
  return spread(value, depth) ?? oneLine ?? [];
}

/**
 * A whole file: a comment at its head, then the value.
 *
 * @throws RangeError when a text cannot be held by Nix, a name is no identifier, or a number not whole
 */
export function printFile(heading: string, value: NixValue): NixToken[] {
  return [...commentTokens(heading, 0), ...valueTokens(value, 0, 0), lineEnd];
}

/** One value as it would stand in a file, for use inside another text. */
export function printValue(value: NixValue): NixToken[] {
  return valueTokens(value, 0, 0);
}
