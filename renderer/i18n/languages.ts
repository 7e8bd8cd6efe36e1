/**
 * The languages that the window speaks. English is always there, because it stands in for what another
 * language lacks; any other is loaded when the desktop speaks it. A new one is a folder beside
 * `english/` and a line here.
 */
import { english } from '../../core/messages/english.ts';
import { isolated } from '../../core/messages/isolate.ts';
import { isPseudoTag, pseudoFormats } from '../../core/messages/pseudo.ts';
import { englishWords } from './english/words.ts';
import type { Language } from './language.ts';

export const fallbackLanguage = 'en';

const inEnglish: Language = { words: englishWords, catalogue: english, direction: 'ltr' };

const loaders: Readonly<Record<string, () => Promise<Language>>> = {
  de: async () => (await import('./german/language.ts')).inGerman,
};

/** The languages for tests are no choice of any desktop: main names them only where it is asked to. */
async function makePseudo(tag: string): Promise<Language | null> {
  if (!isPseudoTag(tag)) return null;
  return (await import('./pseudo/language.ts')).pseudoLanguage(tag);
}

const loaded = new Map<string, Language>([[fallbackLanguage, inEnglish]]);

export const languageTags: readonly string[] = [fallbackLanguage, ...Object.keys(loaders)];

/** The part of a BCP 47 tag that names the language: the exact tag where it is known, else its first part. */
function languageTag(tag: string): string | null {
  if (isPseudoTag(tag)) return tag;
  const candidates = [tag, tag.split('-')[0] ?? ''];
  return candidates.find((candidate) => languageTags.includes(candidate)) ?? null;
}

/** Makes a language ready for `languageFor`. Resolves without effect for one that is not spoken here. */
export async function loadLanguage(tag: string): Promise<Language> {
  const known = languageTag(tag) ?? fallbackLanguage;
  const present = loaded.get(known);
  if (present !== undefined) return present;
  const language = (await loaders[known]?.()) ?? (await makePseudo(known)) ?? inEnglish;
  loaded.set(known, language);
  return language;
}

/** The language for a BCP 47 tag, once it is loaded; English until then and for every other. */
export function languageFor(tag: string): Language {
  return loaded.get(languageTag(tag) ?? fallbackLanguage) ?? inEnglish;
}

/** The tag itself where its language is spoken here (its region decides how numbers look), else English. */
export function spokenTag(tag: string): string {
  return languageTag(tag) === null ? fallbackLanguage : tag;
}

/** BCP 47 tag for dates, numbers and the kit. */
export function formatTag(tag: string): string {
  return isPseudoTag(tag) ? pseudoFormats[tag] : tag;
}

/** A value as it stands in a sentence of this language. */
export function placedValue(tag: string, value: string): string {
  return languageFor(tag).direction === 'rtl' ? isolated(value) : value;
}
