/**
 * What can be said about a passphrase while it is typed. Only these verdicts reach React's state; the
 * texts stay in their inputs.
 */
import type { ProblemCode } from '../../../core/errors/codes.ts';
import { passphraseProblem } from '../../../core/passphrase/check.ts';

export interface Observations {
  readonly isEmpty: boolean;
  /** Why it cannot be a passphrase; emptiness is told apart, because it is no mistake yet. */
  readonly problem: ProblemCode | null;
  readonly repetition: 'empty' | 'partial' | 'same' | 'different';
  /** Spaces at an end are kept, but easily overlooked. */
  readonly hasOuterSpace: boolean;
  /** Characters beyond ASCII depend on the keyboard layout of the boot console. */
  readonly hasUnusualCharacters: boolean;
  /** In characters, for people. */
  readonly length: number;
}

function compare(passphrase: string, repetition: string): Observations['repetition'] {
  if (repetition === '') return 'empty';
  if (repetition === passphrase) return 'same';
  return passphrase.startsWith(repetition) ? 'partial' : 'different';
}

export function observe(passphrase: string, repetition: string): Observations {
  return {
    isEmpty: passphrase === '' && repetition === '',
    problem: passphrase === '' ? null : passphraseProblem(passphrase),
    repetition: compare(passphrase, repetition),
    hasOuterSpace: passphrase !== passphrase.trim(),
    hasUnusualCharacters: /[^\x20-\x7e\0\n\r]/.test(passphrase),
    length: [...passphrase].length,
  };
}

export const nothingTyped: Observations = observe('', '');

/** Both texts can be sent. */
export function isReady({ isEmpty, problem, repetition, length }: Observations): boolean {
  return !isEmpty && length > 0 && problem === null && repetition === 'same';
}
