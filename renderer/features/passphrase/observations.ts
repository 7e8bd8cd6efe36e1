/**
 * What can be said about a passphrase or a password while it is typed. Only these verdicts reach
 * React's state; the texts stay in their inputs.
 */
import type { ProblemCode } from '../../../core/errors/codes.ts';
import { passphraseProblem } from '../../../core/passphrase/check.ts';
import { untypableCharacters } from '../../../core/passphrase/typable.ts';

export interface Observations {
  readonly isEmpty: boolean;
  /** Why it cannot be one; emptiness is told apart, because it is no mistake yet. */
  readonly problem: ProblemCode | null;
  readonly repetition: 'empty' | 'partial' | 'same' | 'different';
  /** Spaces at an end are kept, but easily overlooked. */
  readonly hasOuterSpace: boolean;
  /** A letter in several pieces, where keyboards give one (Unicode's form NFC): it looks the same. */
  readonly isComposedOfParts: boolean;
  /** Characters beyond ASCII depend on the keyboard layout of the boot console. */
  readonly hasUnusualCharacters: boolean;
  /** The characters that the console cannot type; they alone, not where they stand. */
  readonly untypable: string;
  /** In characters, for people. */
  readonly length: number;
}

function compare(passphrase: string, repetition: string): Observations['repetition'] {
  if (repetition === '') return 'empty';
  if (repetition === passphrase) return 'same';
  return passphrase.startsWith(repetition) ? 'partial' : 'different';
}

/** What is asked of a text besides its repetition. */
export interface SecretRules {
  readonly problemOf: (text: string) => ProblemCode | null;
  /** What the console key map types; empty when nothing is known of it, or when it does not matter. */
  readonly characters: string;
}

export const passphraseRules: SecretRules = { problemOf: passphraseProblem, characters: '' };

export function observe(
  passphrase: string,
  repetition: string,
  { problemOf, characters }: SecretRules = passphraseRules,
): Observations {
  return {
    isEmpty: passphrase === '' && repetition === '',
    problem: passphrase === '' ? null : problemOf(passphrase),
    repetition: compare(passphrase, repetition),
    hasOuterSpace: passphrase !== passphrase.trim(),
    isComposedOfParts: passphrase !== passphrase.normalize('NFC'),
    // Where the key map is known, what it cannot type is named instead.
    hasUnusualCharacters: characters === '' && /[^\x20-\x7e\0\n\r]/.test(passphrase),
    untypable: untypableCharacters(passphrase, characters),
    length: [...passphrase].length,
  };
}

export const nothingTyped: Observations = observe('', '');

/** Both texts can be sent. */
export function isReady({ problem, repetition, length, untypable }: Observations): boolean {
  return length > 0 && problem === null && repetition === 'same' && untypable === '';
}
