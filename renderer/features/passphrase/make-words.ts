/** Words by chance. The list is large, so this is loaded when somebody asks for them. */
import { dictionary } from '@zxcvbn-ts/language-common';
import { drawWords, typableWords } from '../../../core/passphrase/words.ts';
import type { DrawnWords } from '../../../core/passphrase/words.ts';

/** From the generator for secrets that the browser has. */
function randomNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1)).at(0) ?? 0;
}

/**
 * Draws a passphrase from the diceware list.
 *
 * @param characters what the console can type; empty when nothing is known
 */
export function makeWords(characters: string): DrawnWords {
  return drawWords(typableWords(dictionary['diceware-common'], characters), randomNumber);
}
