/** Arbitrary Nix values, each with the plain value that it must evaluate to. */
import * as fc from 'fast-check';
import type { NixAttribute, NixValue } from '../value.ts';

export interface Expected {
  readonly nix: NixValue;
  readonly plain: unknown;
}

/** Characters that mean something to Nix' lexer, densely. */
const denseText = fc
  .array(
    fc.constantFrom('$', '{', '}', "'", '"', '\\', '\n', '\r', '\t', ' ', 'n', 'x', '#', '/', '*'),
    { maxLength: 30 },
  )
  .map((characters) => characters.join(''));

/** Any text that Nix can hold. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  denseText,
  fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text)),
  // Whole lines, which the printer may write as an indented string.
  fc.array(denseText, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`),
);

/** Names that Nix itself gives a meaning when a set is written as JSON. */
const special = ['outPath', '__toString'];

const nameArbitrary = fc
  .oneof(
    textArbitrary,
    fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_'-]{0,8}$/),
    fc.constantFrom('if', 'or', 'rec', 'with', '', 'a.b', '1', '__proto__', "x'", '-'),
  )
  .filter((name) => !special.includes(name));

function textIn(text: string, form: 'bare' | 'lines' | 'text'): Expected {
  const middle = Math.floor(text.length / 2);
  // A pair of surrogates must not be torn apart.
  const half = /^[\uDC00-\uDFFF]/.test(text.slice(middle)) ? middle + 1 : middle;
  if (form === 'bare') return { nix: text, plain: text };
  if (form === 'lines') return { nix: { kind: 'lines', text }, plain: text };
  const pieces = [text.slice(0, half), text.slice(half)];
  return { nix: { kind: 'text', pieces }, plain: text };
}

/** `Object.fromEntries` would take `__proto__` for what it says. */
function record(entries: readonly (readonly [string, unknown])[]): unknown {
  const members = entries.map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return JSON.parse(`{${members.join(',')}}`);
}

interface Member {
  readonly path: readonly string[];
  readonly value: Expected;
  readonly comment: string | undefined;
}

function setOf(members: readonly Member[]): Expected {
  const attributes = members.map(({ path, value, comment }): NixAttribute => {
    return { path, value: value.nix, ...(comment === undefined ? {} : { comment }) };
  });
  const middle = Math.floor(attributes.length / 2);
  const groups = [attributes.slice(0, middle), attributes.slice(middle)].filter(
    (group) => group.length > 0,
  );
  const plain = members.map(({ path: [first = '', ...rest], value }) => {
    const inner = rest.reduceRight<unknown>((held, name) => record([[name, held]]), value.plain);
    return [first, inner] as const;
  });
  return { nix: { kind: 'set', groups }, plain: record(plain) };
}

/** Any value: scalars, lists and sets, nested, with comments, dotted paths and both kinds of strings. */
export const valueArbitrary: fc.Arbitrary<Expected> = fc.letrec<{ value: Expected }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .record({ text: textArbitrary, form: fc.constantFrom('bare', 'lines', 'text') })
      .map(({ text, form }) => textIn(text, form)),
    fc
      .oneof(fc.maxSafeInteger(), fc.constantFrom(0, -0, -1))
      .map((number) => ({ nix: number, plain: number + 0 })),
    fc.constantFrom(true, false, null).map((constant) => ({ nix: constant, plain: constant })),
    fc.array(tie('value'), { maxLength: 5 }).map((items) => ({
      nix: items.map(({ nix }) => nix),
      plain: items.map(({ plain }) => plain),
    })),
    fc
      .uniqueArray(
        fc.record({
          path: fc.array(nameArbitrary, { minLength: 1, maxLength: 3 }),
          value: tie('value'),
          comment: fc.option(textArbitrary, { nil: undefined }),
        }),
        { maxLength: 5, selector: ({ path }) => path[0] },
      )
      .map(setOf),
  ),
})).value;
