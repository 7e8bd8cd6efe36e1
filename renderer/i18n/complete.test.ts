import { beforeAll, describe, expect, it } from 'vitest';
import { englishWords } from './english/words.ts';
import type { WordTree } from './language.ts';
import { languageTags, loadLanguage } from './languages.ts';

/** All sentences by the path of their key. */
function sentences(tree: WordTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).toSorted();
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
const english = new Map(sentences(englishWords));
/** Words that other languages share with English. A text that is the same has no others. */
const sharedWords = new Set(
  [
    'BitLocker Boot Filter Firmware Kernel Name Nix NixOS Partition Passphrase Plasma Port Server',
    'Secure Socket Standard Subvolume Subvolumes Swap System Tidemark Units s',
  ].flatMap((line) => line.split(' ')),
);

function isShared(text: string): boolean {
  const words = text.replace(/\{\{\w+\}\}/g, ' ').match(/\p{L}+/gu) ?? [];
  return words.every((word) => sharedWords.has(word));
}

describe.each(languageTags.filter((tag) => tag !== 'en'))(
  'the words of the window in %s',
  (tag) => {
    let words = new Map<string, string>();
    beforeAll(async () => {
      words = new Map(sentences((await loadLanguage(tag)).words));
    });

    it('have every key of the English ones, with each plural form of the language', () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const wanted = [...english.keys()].flatMap((key) => {
        if (!pluralForm.test(key)) return [key];
        return key.endsWith('_other')
          ? forms.map((form) => key.replace(pluralForm, `_${form}`))
          : [];
      });
      expect(wanted.filter((key) => !words.has(key))).toEqual([]);
    });

    it('have no key that English has not', () => {
      const known = (key: string): boolean =>
        english.has(key) || english.has(key.replace(pluralForm, '_other'));
      expect([...words.keys()].filter((key) => !known(key))).toEqual([]);
    });

    it('have the placeholders and tags of the English ones', () => {
      for (const [key, text] of words) {
        const twin = english.get(key) ?? english.get(key.replace(pluralForm, '_other')) ?? '';
        expect(placeholders(text), key).toEqual(placeholders(twin));
      }
    });

    it('are not left in English, empty or shouted', () => {
      for (const [key, text] of words) {
        expect(text === english.get(key) && !isShared(text), `${key}: ${text}`).toBe(false);
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/!|\.\.\.|"/);
      }
    });
  },
);
