import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../core/nix/template.ts';
import type { NixToken } from '../../../core/nix/token.ts';
import { linesOf } from './nix-lines.ts';

const token: fc.Arbitrary<NixToken> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('plain' as const, 'string' as const, 'comment' as const),
    text: fc.string({ unit: fc.constantFrom('a', ' ', '\n') }),
  }),
  fc.record({ kind: fc.constant('fact' as const), fact: fc.constant('luks-uuid' as const) }),
);

describe('linesOf', () => {
  it('shows the very text that is written, line by line', () => {
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        const shown = linesOf(tokens).map((line) => textOf(line));
        expect(shown.some((line) => line.includes('\n'))).toBe(false);
        expect(shown.join('\n')).toBe(textOf(tokens).replace(/\n$/, ''));
      }),
    );
  });

  it('keeps the kind of a piece that goes over lines', () => {
    expect(linesOf([{ kind: 'comment', text: '# one\n# two\n' }])).toEqual([
      [{ kind: 'comment', text: '# one' }],
      [{ kind: 'comment', text: '# two' }],
    ]);
  });
});
