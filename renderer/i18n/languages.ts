/** The languages that the window speaks. A new one is a file beside en.json and a line here. */
import { english } from '../../core/messages/english.ts';
import type { Catalogue } from '../../core/messages/render.ts';
import en from './en.json';

export interface Language {
  /** The window's own words. */
  readonly words: typeof en;
  /** The sentences of plans, problems and maps, which the command line says too. */
  readonly catalogue: Catalogue;
  readonly direction: 'ltr' | 'rtl';
}

export const fallbackLanguage = 'en';

const languages: Readonly<Record<string, Language>> = {
  en: { words: en, catalogue: english, direction: 'ltr' },
};

export const languageTags = Object.keys(languages);

/** The language for a BCP 47 tag: the exact one, else that of its first part, else English. */
export function languageFor(tag: string): Language {
  const found = languages[tag] ?? languages[tag.split('-')[0] ?? ''];
  return found ?? { words: en, catalogue: english, direction: 'ltr' };
}

/** The tag itself where its language is spoken here (its region decides how numbers look), else English. */
export function spokenTag(tag: string): string {
  const language = tag.split('-')[0] ?? '';
  return tag in languages || language in languages ? tag : fallbackLanguage;
}

/** Everything that i18next needs to know. */
export const resources = Object.fromEntries(
  Object.entries(languages).map(([tag, { words }]) => [tag, { translation: words }]),
);
