import { describe, expect, it } from 'vitest';
import { printFile, printValue } from './print.ts';
import { templateOf, textOf } from './template.ts';
import { attribute, set } from './value.ts';
import type { NixText } from './value.ts';

const device: NixText = {
  kind: 'text',
  pieces: ['/dev/disk/by-uuid/', { fact: 'luks-uuid' }, '$', '{x}'],
};

describe('templateOf', () => {
  it('leaves the facts between texts that are as long as can be', () => {
    expect(templateOf(printValue(set(attribute('device', device))))).toEqual([
      '{\n  device = "/dev/disk/by-uuid/',
      { fact: 'luks-uuid' },
      '\\${x}";\n}',
    ]);
  });

  it('is one text without facts, and nothing without tokens', () => {
    expect(templateOf(printFile('Head.', []))).toEqual(['# Head.\n[ ]\n']);
    expect(templateOf([])).toEqual([]);
  });
});

describe('textOf', () => {
  const tokens = printValue(device);

  it('puts the facts in, and the name of what is not known yet', () => {
    expect(textOf(tokens, { 'luks-uuid': '1-2' })).toBe('"/dev/disk/by-uuid/1-2\\${x}"');
    expect(textOf(tokens)).toBe('"/dev/disk/by-uuid/<luks-uuid>\\${x}"');
  });

  it('is the template, filled', () => {
    const filled = templateOf(tokens).map((part) => (typeof part === 'string' ? part : '1-2'));
    expect(filled.join('')).toBe(textOf(tokens, { 'luks-uuid': '1-2' }));
  });
});

describe('the kinds of tokens', () => {
  it('tell what is what, for colours', () => {
    const value = set(attribute('a.b', 'x"y'), attribute('n', -1), attribute('t', [true]));
    const kinds = printFile('Head.', value).flatMap((token) =>
      token.kind === 'plain' || token.kind === 'fact' ? [] : [[token.kind, token.text]],
    );
    expect(kinds).toEqual([
      ['comment', '# Head.'],
      ['punctuation', '{'],
      ['attribute', 'a'],
      ['punctuation', '.'],
      ['attribute', 'b'],
      ['punctuation', '='],
      ['string', '"'],
      ['string', 'x'],
      ['escape', '\\"'],
      ['string', 'y'],
      ['string', '"'],
      ['punctuation', ';'],
      ['attribute', 'n'],
      ['punctuation', '='],
      ['number', '-1'],
      ['punctuation', ';'],
      ['attribute', 't'],
      ['punctuation', '='],
      ['punctuation', '['],
      ['keyword', 'true'],
      ['punctuation', ']'],
      ['punctuation', ';'],
      ['punctuation', '}'],
    ]);
  });
});
