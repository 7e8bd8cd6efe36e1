import { describe, expect, it } from 'vitest';
import { isolated } from './isolate.ts';
import { message, renderMessage, renderWith } from './render.ts';

const catalogue = {
  outer: '{{path}} has {{freeBytes}}, see {{@inner}}',
  step: '{{path}}: {{number}}',
  problem: 'In {{step}}',
};

describe('values inside a sentence from right to left', () => {
  it('are from left to right when they are paths, whatever letters these have', () => {
    expect(isolated('/שלום/x')).toBe('\u2066/שלום/x\u2069');
    expect(isolated('2 GiB')).toBe('\u20682 GiB\u2069');
    expect(isolated('')).toBe('');
  });

  it('have a border each, sizes too', () => {
    const sentence = message('outer', { path: '/etc', freeBytes: 2 ** 31 });
    expect(renderWith(sentence, { catalogue, locale: 'en', around: isolated })).toBe(
      '\u2066/etc\u2069 has \u20682 GiB\u2069, see {{@inner}}',
    );
  });

  it('have one around a sentence in a sentence, and inside it', () => {
    const sentence = message('problem', { step: '@step', path: '/etc', number: 3 });
    expect(renderWith(sentence, { catalogue, locale: 'en', around: isolated })).toBe(
      'In \u2068\u2066/etc\u2069: \u20683\u2069\u2069',
    );
  });

  it('have none where nobody asks for it', () => {
    const sentence = message('problem', { step: '@step', path: '/etc', number: 3 });
    expect(renderMessage(sentence, catalogue, 'en')).toBe('In /etc: 3');
  });
});
