import { describe, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import { englishWords as en } from './english/words.ts';
import type { WordTree } from './language.ts';
import { languageFor, languageTags, loadLanguage, spokenTag } from './languages.ts';

/** All sentences with the path of their key. */
function sentences(tree: WordTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}

describe('the catalogues', () => {
  it('have a text for every remedy that a problem can name', () => {
    for (const { remedies } of Object.values(problems)) {
      for (const remedy of remedies) expect(en.remedies).toHaveProperty(remedy);
    }
  });

  it('have no empty sentence and none that shouts', () => {
    for (const [key, text] of sentences(en)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toContain('!');
    }
  });

  it('fall back from a region to its language, and to English', () => {
    expect(languageFor('en-GB')).toBe(languageFor('en'));
    expect(languageFor('tlh').words).toBe(en);
    expect(spokenTag('en-GB')).toBe('en-GB');
    expect(spokenTag('tlh-US')).toBe('en');
  });

  it('speak a language once it is loaded', async () => {
    const inGerman = await loadLanguage('de-AT');
    expect(languageFor('de')).toBe(inGerman);
    expect(languageFor('de')).not.toBe(languageFor('en'));
    expect(languageTags).toEqual(['en', 'de']);
  });
});
