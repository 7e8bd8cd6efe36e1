import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordProblem } from '../../../core/password/check.ts';
import { isReady, nothingTyped, observe, passphraseRules } from './observations.ts';

describe('observe', () => {
  it('is ready for any printable text that is repeated exactly', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), (text) => {
        fc.pre(!/[\0\n\r]/.test(text));
        expect(isReady(observe(text, text))).toBe(true);
        expect(isReady(observe(text, `${text}x`))).toBe(false);
      }),
    );
  });

  it('takes an empty page as nothing yet rather than as a mistake', () => {
    expect(nothingTyped.problem).toBeNull();
    expect(isReady(nothingTyped)).toBe(false);
  });

  it('does not complain about a repetition that is still being typed', () => {
    expect(observe('correct', 'cor').repetition).toBe('partial');
    expect(observe('correct', 'cox').repetition).toBe('different');
    expect(isReady(observe('correct', 'cor'))).toBe(false);
  });

  it('keeps outer spaces and says so', () => {
    expect(observe(' a', ' a').hasOuterSpace).toBe(true);
    expect(isReady(observe(' a ', ' a '))).toBe(true);
    expect(isReady(observe(' a ', 'a'))).toBe(false);
    expect(observe('a b', '').hasOuterSpace).toBe(false);
  });

  it('warns about what a boot console may not type', () => {
    expect(observe('Grüße', '').hasUnusualCharacters).toBe(true);
    expect(observe('a$"\\\'~ Z', '').hasUnusualCharacters).toBe(false);
  });

  it('tells letters that are made of parts, which look like others', () => {
    expect(observe('Gru\u0308\u00dfe', '').isComposedOfParts).toBe(true);
    expect(observe('Gr\u00fc\u00dfe', '').isComposedOfParts).toBe(false);
    expect(isReady(observe('e\u0301', '\u00e9'))).toBe(false);
  });

  it('names NUL, line ends and more than 512 bytes', () => {
    expect(observe('a\0b', '').problem).toBe('passphrase-forbidden-character');
    expect(observe('a\nb', '').problem).toBe('passphrase-forbidden-character');
    expect(observe('ü'.repeat(257), '').problem).toBe('passphrase-too-long');
    expect(observe('ü'.repeat(256), '').problem).toBeNull();
  });

  it('names what the console cannot type, once each, and holds it back', () => {
    const rules = { ...passphraseRules, characters: 'abc ' };
    expect(observe('a€b€', 'a€b€', rules).untypable).toBe('€');
    expect(isReady(observe('a€b€', 'a€b€', rules))).toBe(false);
    expect(isReady(observe('abc', 'abc', rules))).toBe(true);
    // Where the map is known, there is nothing left to guess about.
    expect(observe('a€', '', rules).hasUnusualCharacters).toBe(false);
  });

  it('takes the rules of passwords for a password', () => {
    const rules = { problemOf: passwordProblem, characters: '' };
    expect(observe('a\tb', '', rules).problem).toBe('password-forbidden-character');
    expect(observe('a\tb', '').problem).toBeNull();
  });
});
