import type { Catalogue } from '../../core/messages/render.ts';
import type { englishWords } from './english/words.ts';

/** The shape of the English words with other texts; plural forms may be more or fewer. */
export type WordTree = { readonly [key: string]: string | WordTree };

/** A key that a language may lack: which plural forms there are depends on it, except for the last. */
type PluralKey = `${string}_${'zero' | 'one' | 'two' | 'few' | 'many'}`;

/** Words with a text for every English one, so that the compiler names what is missing. */
export type CompleteWords<Words = typeof englishWords> = {
  readonly [Key in Exclude<keyof Words, PluralKey>]: Words[Key] extends string
    ? string
    : CompleteWords<Words[Key]>;
};

/** What the window says in one language. */
export interface Language {
  /** The window's own words. */
  readonly words: CompleteWords;
  /** The sentences of plans, problems and maps, which the command line says too. */
  readonly catalogue: Catalogue;
  readonly direction: 'ltr' | 'rtl';
}
