import { describe, expect, it } from 'vitest';
import { Options } from '@zxcvbn-ts/core';
import { englishWords as en } from '../../i18n/english/words.ts';
import { suggestionOf, warningOf } from './feedback.ts';

/** Of a service on the net that is not asked, and an encouragement that says nothing. */
const unused = ['pwned', 'noNeed'];

describe('the feedback', () => {
  const { warnings, suggestions } = new Options().translations;

  it('has a sentence for everything that the library can say', () => {
    const said = (names: object): string[] =>
      Object.keys(names).filter((name) => !unused.includes(name));
    expect(Object.keys(en.strength.warnings).toSorted()).toEqual(said(warnings).toSorted());
    expect(Object.keys(en.strength.suggestions).toSorted()).toEqual(said(suggestions).toSorted());
    // Without a language the library says its names.
    for (const warning of said(warnings)) expect(warningOf({ warning })).toBe(warning);
    for (const name of said(suggestions)) {
      expect(suggestionOf({ suggestions: [name] })).toBe(name);
    }
    expect(Object.entries(warnings).filter(([name, text]) => name !== text)).toEqual([]);
  });

  it('prefers what is particular, and passes over what it does not know', () => {
    expect(suggestionOf({ suggestions: ['anotherWord', 'capitalization'] })).toBe('capitalization');
    expect(suggestionOf({ suggestions: ['anotherWord'] })).toBe('anotherWord');
    expect(suggestionOf({ suggestions: ['something new'] })).toBeNull();
    expect(warningOf({ warning: 'pwned' })).toBeNull();
    expect(warningOf({ warning: null })).toBeNull();
  });
});
