/** A passphrase of words that a list and chance make, so that its strength is known exactly. */

/**
 * Bits of chance that a made passphrase has at least: with the key derivation before it, more than all
 * the computers of an age could go through.
 */
export const leastBits = 77;

/** How many words of a list of this length give `leastBits`. */
export function wordsNeeded(listLength: number): number {
  return Math.ceil(leastBits / Math.log2(listLength));
}

/** The words that a key map can type; all of them when nothing is known of it. */
export function typableWords(words: readonly string[], characters: string): readonly string[] {
  if (characters === '') return words;
  const typable = new Set(characters);
  return words.filter((word) => [...word].every((character) => typable.has(character)));
}

/** 32 random bits as a number; from a generator for secrets. */
export type RandomNumber = () => number;

const range = 2 ** 32;

/** A number from 0 to below a limit, each as likely: what would favour some is thrown away. */
export function drawBelow(limit: number, random: RandomNumber): number {
  const fair = range - (range % limit);
  let number = random();
  while (number >= fair) number = random();
  return number % limit;
}

export interface DrawnWords {
  readonly words: readonly string[];
  /** Bits of chance, rounded down. */
  readonly bits: number;
  /** Length of the list that was drawn from. */
  readonly from: number;
}

/** Draws words from a list of different ones until there are enough. */
export function drawWords(list: readonly string[], random: RandomNumber): DrawnWords {
  const count = wordsNeeded(list.length);
  const words = Array.from({ length: count }, () => list[drawBelow(list.length, random)] ?? '');
  return { words, bits: Math.floor(count * Math.log2(list.length)), from: list.length };
}
