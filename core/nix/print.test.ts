import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFile, printValue } from './print.ts';
import { evaluateNix } from '../../rehearsal/testing/nix-instantiate.ts';
import { textArbitrary, valueArbitrary } from './testing/nix-arbitrary.ts';
import { textOf } from './template.ts';
import {
  apply,
  attribute,
  commented,
  groupedSet,
  moduleFunction,
  path,
  reference,
  set,
} from './value.ts';
import type { NixValue } from './value.ts';

function written(value: NixValue): string {
  return textOf(printValue(value));
}

const lines = (text: string): NixValue => ({ kind: 'lines', text });

describe('printed values, read by Nix', () => {
  it('any text is the same text, as a string, as lines and as the name of an attribute', () => {
    const many = fc.array(textArbitrary, { minLength: 300, maxLength: 300 });
    fc.assert(
      fc.property(many, (texts) => {
        const list = texts.flatMap((text) => [text, lines(text), set({ path: [text], value: 1 })]);
        const read = evaluateNix(
          `map (x: if builtins.isAttrs x then builtins.attrNames x else x) ${written(list)}`,
        );
        expect(read).toEqual(texts.flatMap((text) => [text, text, [text]]));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('any nested value is the same value', () => {
    const many = fc.array(valueArbitrary, { minLength: 150, maxLength: 150 });
    fc.assert(
      fc.property(many, (values) => {
        const file = printFile(
          'head\nof the file',
          values.map(({ nix }) => nix),
        );
        expect(evaluateNix(textOf(file))).toEqual(values.map(({ plain }) => plain));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('a comment never ends early, whatever it says', () => {
    const many = fc.array(textArbitrary, { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(many, (comments) => {
        const attributes = comments.map((text, index) =>
          commented(text, attribute([`a${index}`], index)),
        );
        const read = evaluateNix(textOf(printFile(comments.join('\n'), set(...attributes))));
        expect(read).toEqual(Object.fromEntries(comments.map((_, index) => [`a${index}`, index])));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it.each([
    ["'${x}", 'three quotes before a brace'],
    ["''${x}\n", 'an escape as text'],
    ["x'''${''\n  ''$${y}\n", 'all of them'],
    ['  indented\n    more\n', 'nothing but indented lines'],
    ['\n\na\n\n', 'empty lines'],
    ['a\n   \nb\n', 'a line of spaces'],
    ['a\r\nb\r\n', 'carriage returns'],
    ['$\\{ \\${ $$${ "${', 'dollars'],
  ])('%j', (text) => {
    expect(evaluateNix(written([text, lines(text)]))).toEqual([text, text]);
  });

  it('reads what is applied, selected and parenthesised', () => {
    const value = [
      apply('builtins.length', [-1, -2, apply('builtins.add', 2)]),
      -3,
      apply('builtins.typeOf', moduleFunction(['lib'], null)),
      apply('builtins.length', apply('builtins.attrNames', set(attribute('a', 1)))),
      reference('builtins.langVersion'),
    ];
    expect(evaluateNix(written(value))).toEqual([3, -3, 'lambda', 1, 6]);
  });
});

describe('what Nix cannot hold', () => {
  it.each(['a\0b', '\uD800', 'x\uDC00y'])('%j is refused wherever it stands', (text) => {
    expect(() => written(text)).toThrow(RangeError);
    expect(() => written(lines(`${text}\n`))).toThrow(RangeError);
    expect(() => written(set({ path: [text], value: 1 }))).toThrow(RangeError);
    expect(() => printFile(text, null)).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'number %s is refused',
    (number) => {
      expect(() => written(number)).toThrow(RangeError);
    },
  );

  it.each(['', 'a b', 'a;b', 'with', 'a.', 'x.${y}', '1'])('reference %j is refused', (name) => {
    expect(() => written(reference(name))).toThrow(RangeError);
    expect(() => written(moduleFunction([name], null))).toThrow(RangeError);
  });

  it.each(['', './', 'x/y', './a b', './${x}', '~/x', '<nixpkgs>', '/'])(
    'path %j is refused',
    (literal) => {
      expect(() => written(path(literal))).toThrow(RangeError);
    },
  );

  it('an attribute without a name is refused', () => {
    expect(() => written(set({ path: [], value: 1 }))).toThrow(RangeError);
  });
});

describe('the layout', () => {
  it('is that of nixfmt', () => {
    const value = moduleFunction(
      ['lib', 'pkgs'],
      groupedSet([
        [attribute('imports', [path('./a.nix'), path('./b')])],
        [],
        [
          commented('Why it is so.', attribute('a.b-c', true)),
          {
            path: ['users', '1st', 'if'],
            value: { kind: 'text', pieces: ['u-', { fact: 'luks-uuid' }] },
          },
          attribute(
            'list',
            Array.from({ length: 12 }, (_, index) => `element number ${index}`),
          ),
          attribute('sets', [set(attribute('device', '/swap'))]),
          attribute('more', [set(attribute('a', 1)), set(attribute('b', 2))]),
          attribute('script', lines('set -e\n\n  echo "${x}"\n')),
          attribute('empty', set()),
          attribute('none', []),
        ],
      ]),
    );
    expect(textOf(printFile('Head.', value), { 'luks-uuid': 'abc' })).toMatchInlineSnapshot(`
      "# Head.
      { lib, pkgs, ... }:
      {
        imports = [
          ./a.nix
          ./b
        ];

        # Why it is so.
        a.b-c = true;
        users."1st"."if" = "u-abc";
        list = [
          "element number 0"
          "element number 1"
          "element number 2"
          "element number 3"
          "element number 4"
          "element number 5"
          "element number 6"
          "element number 7"
          "element number 8"
          "element number 9"
          "element number 10"
          "element number 11"
        ];
        sets = [ { device = "/swap"; } ];
        more = [
          {
            a = 1;
          }
          {
            b = 2;
          }
        ];
        script = ''
          set -e

            echo "''\${x}"
        '';
        empty = { };
        none = [ ];
      }
      "
    `);
  });
});
