import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nixLinesOf, piecesOf } from './nix-pieces.ts';

function textOf(line: ReturnType<typeof piecesOf>): string {
  return line.map((piece) => (piece.kind === 'fact' ? '' : piece.text)).join('');
}

describe('piecesOf', () => {
  it('never loses or invents a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(textOf(piecesOf(line))).toBe(line);
      }),
    );
  });

  it('tells attributes, strings, keywords and comments apart', () => {
    const kinds = piecesOf('  inInitrd = true; # "early"').map(({ kind }) => kind);
    expect(kinds).toEqual([
      'plain',
      'attribute',
      'plain',
      'punctuation',
      'plain',
      'keyword',
      'punctuation',
      'plain',
      'comment',
    ]);
  });

  it('takes a hash within a string for a part of the string', () => {
    expect(piecesOf('path = "/srv/#1";')).toContainEqual({ kind: 'string', text: '"/srv/#1"' });
  });

  it('does not take a comparison for an attribute', () => {
    expect(piecesOf('a == b').some(({ kind }) => kind === 'attribute')).toBe(false);
  });
});

describe('nixLinesOf', () => {
  it('has no line after the last line end', () => {
    expect(nixLinesOf('{\n}\n')).toHaveLength(2);
    expect(nixLinesOf('')).toHaveLength(0);
  });
});
