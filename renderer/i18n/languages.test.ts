import { describe, expect, it } from 'vitest';
import { problems } from '../../core/errors/codes.ts';
import en from './en.json';
import { languageFor, languageTags, resources, spokenTag } from './languages.ts';

type Tree = { readonly [key: string]: string | Tree };

/** All sentences with the path of their key. */
function sentences(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
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

  it('say the same things with the same placeholders in every language', () => {
    const english = new Map(sentences(en));
    for (const tag of languageTags) {
      const other = new Map(sentences(resources[tag]?.translation ?? {}));
      for (const [key, text] of other) {
        // Plural forms differ between languages; their placeholders do not.
        const twin = english.get(key) ?? english.get(key.replace(/_\w+$/, '_other'));
        expect(twin, `${tag}: ${key}`).toBeDefined();
        if (!/_(zero|one)$/.test(key)) expect(placeholders(text)).toEqual(placeholders(twin ?? ''));
      }
    }
  });

  it('fall back from a region to its language, and to English', () => {
    expect(languageFor('en-GB')).toBe(languageFor('en'));
    expect(languageFor('tlh').words).toBe(en);
    expect(spokenTag('en-GB')).toBe('en-GB');
    expect(spokenTag('tlh-US')).toBe('en');
  });
});
