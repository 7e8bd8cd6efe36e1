import type { Catalogue } from '../../core/messages/render.ts';
import type { englishWords } from './english/words.ts';

/** The shape of the English words with other texts; plural forms may be more or fewer. */
export type WordTree = { readonly [key: string]: string | WordTree };

/** What the window says in one language. */
export interface Language {
  /** The window's own words. */
  readonly words: typeof englishWords | WordTree;
  /** The sentences of plans, problems and maps, which the command line says too. */
  readonly catalogue: Catalogue;
  readonly direction: 'ltr' | 'rtl';
}
