import { english } from '../../../core/messages/english.ts';
import { pseudoTexts } from '../../../core/messages/pseudo.ts';
import type { PseudoTag } from '../../../core/messages/pseudo.ts';
import { englishWords } from '../english/words.ts';
import type { Language, WordTree } from '../language.ts';

type Change = (text: string) => string;

/** English has two plural forms, Arabic six: what English lacks says what its last one says. */
const otherForms = ['zero', 'two', 'few', 'many'];

function withOtherForms(tree: WordTree): WordTree {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string | WordTree][] => {
    const stem = key.replace(/_other$/, '');
    if (stem === key) return [[key, value]];
    return [
      ...otherForms.map((form): [string, string | WordTree] => [`${stem}_${form}`, value]),
      [key, value],
    ];
  });
  return { ...Object.fromEntries(entries), ...tree };
}

function changedWords(tree: WordTree, change: Change): WordTree {
  const entries = Object.entries(withOtherForms(tree)).map(([key, value]) => {
    return [key, typeof value === 'string' ? change(value) : changedWords(value, change)];
  });
  return Object.fromEntries(entries) as WordTree;
}

/** A language for tests, made from English. */
export function pseudoLanguage(tag: PseudoTag): Language {
  const change = pseudoTexts[tag];
  const sentences = Object.entries(english).map(([id, text]) => [id, change(text)]);
  return {
    words: changedWords(englishWords, change) as typeof englishWords,
    catalogue: Object.fromEntries(sentences) as Language['catalogue'],
    direction: tag === 'ar-XB' ? 'rtl' : 'ltr',
  };
}
