/**
 * Two languages that nobody speaks, made from English for tests, under the tags that CLDR keeps for
 * them. With accents: whatever stays plain is not in a catalogue, and whatever lacks its closing bracket
 * is cut off. From right to left: whatever stands on the wrong side was laid out for English only.
 */
import { rightToLeftMark } from './isolate.ts';

export const pseudoTags = ['en-XA', 'ar-XB'] as const;

export type PseudoTag = (typeof pseudoTags)[number];

export function isPseudoTag(tag: string): tag is PseudoTag {
  return pseudoTags.some((known) => known === tag);
}

/** What must come out of any translation as it went in: placeholders and tags. */
const fixedParts = /(\{\{[^{}]*\}\}|<\/?\w+\s*\/?>)/;

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...marked][index] ?? letter]));

/** Other languages need up to so much more room than English, as a part of its length. */
const growth = 0.4;
const padding = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Changes what stands between the placeholders. */
function between(text: string, change: (part: string) => string): string {
  return text
    .split(fixedParts)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function accented(part: string): string {
  return part.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter);
}

/** Words, so that a long text can break as others do. */
function paddingOf(length: number): string {
  let text = '';
  for (let index = 0; text.length < length * growth; index += 1) {
    text += ` ${padding[index % padding.length] ?? ''}`;
  }
  return accented(text);
}

/** English with accents, longer by two fifths, and in brackets. */
export function accentedText(text: string): string {
  const length = text.replaceAll(new RegExp(fixedParts, 'g'), '').length;
  return `[${between(text, accented)}${paddingOf(length)}]`;
}

const override = { start: '\u202e', end: '\u202c' };
const leftToRight = { start: '\u2066', end: '\u2069' };

/** Paths, options, file names and the like: they stay as they are in every language. */
function isTechnical(word: string): boolean {
  return /[/_=\d]|^-+\w|\w\.\w/.test(word);
}

function mirroredWord(word: string): string {
  if (isTechnical(word)) return `${leftToRight.start}${word}${leftToRight.end}`;
  if (!/\p{L}/u.test(word)) return word;
  return `${override.start}${word}${override.end}`;
}

/** English whose words run from right to left, as a translator would set them. */
export function mirroredText(text: string): string {
  const turned = between(text, (part) => part.replace(/\S+/g, mirroredWord));
  // What begins with it counts as written from right to left wherever it is put in.
  return turned === text ? text : `${rightToLeftMark}${turned}`;
}

/** Tags for dates and numbers. Digits are Latin in both, so that tests can read them. */
export const pseudoFormats: Readonly<Record<PseudoTag, string>> = {
  'en-XA': 'en',
  'ar-XB': 'ar-u-nu-latn',
};

export const pseudoTexts: Readonly<Record<PseudoTag, (text: string) => string>> = {
  'en-XA': accentedText,
  'ar-XB': mirroredText,
};
