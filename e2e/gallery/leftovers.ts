import { english } from '../../core/messages/english.ts';
import type { PageText } from './read-texts.ts';

/** Marks of direction around values and words. */
const marks = /[\u200f\u2066-\u2069]/g;
/** What was translated: accents between brackets, and words that run from right to left. */
const translated = [/\[[^[\]]*\]/g, /\u202e[^\u202c]*\u202c/g];
/** Words of a sentence; names, sizes and paths have capitals, digits or signs. */
const sentence = /(?:^|\s)[a-z]{2,} [a-z]{2,}(?:\s|$|[.,:;?])/;

function flattened(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string'
      ? ([[`${path}${key}`, value]] satisfies [string, string][])
      : flattened(value, `${path}${key}.`),
  );
}

export interface KnownTexts {
  readonly keys: ReadonlySet<string>;
  /** English sentences, with anything in the place of their values. */
  readonly sentences: readonly RegExp[];
}

function patternOf(text: string): RegExp {
  const parts = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}

/**
 * @param words the window's own words in English
 * @returns what none of its pages may show in another language
 */
export function knownTexts(words: object): KnownTexts {
  const all = [...flattened(words), ...Object.entries(english)];
  const keys = all.flatMap(([key]) => [key, key.replace(/_(zero|one|other)$/, '')]);
  // Names and units are the same in every language; a sentence is not.
  const sentences = all
    .map(([, text]) => text)
    .filter((text) => /[a-z]+ [a-z]+|[a-z]…$/.test(text));
  return { keys: new Set(keys), sentences: sentences.map(patternOf) };
}

/** Names in the data of the double that look like sentences: a partition's and a unit's. */
const data = /EFI system partition|A service that writes here/g;

/** What is left when everything translated is taken away; a translated value may stand in such a text. */
function untranslated(text: string): string {
  const rest = translated.reduce((left, part) => left.replace(part, ' … '), text);
  return rest === text ? text : untranslated(rest);
}

function places(texts: readonly PageText[], isWrong: (text: string) => boolean): readonly string[] {
  return texts
    .filter(({ text, isVerbatim }) => !isVerbatim && isWrong(text.replace(marks, '')))
    .map(({ text, place }) => `${text} (${place})`);
}

/** What a page in another language still says in English, and keys that it shows instead of texts. */
export function leftovers(texts: readonly PageText[], known: KnownTexts): readonly string[] {
  const { keys, sentences } = known;
  return places(texts, (text) => keys.has(text) || sentences.some((one) => one.test(text)));
}

/** Sentences of a page in a made-up language that no catalogue can have: they are as in English. */
export function plainSentences(texts: readonly PageText[]): readonly string[] {
  return places(texts, (text) => sentence.test(untranslated(text).replace(data, ' … ')));
}

/** Paths that begin on the wrong side: nothing keeps them apart from a page that runs the other way. */
export function turnedPaths(texts: readonly PageText[]): readonly string[] {
  return texts
    .filter(({ text, isTurned }) => isTurned && /(^|[\s\u202c])\/\w/.test(text))
    .map(({ text, place }) => `${text} (${place})`);
}
