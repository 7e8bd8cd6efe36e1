/**
 * How long guessing a passphrase takes, under an assumption that is said wherever the time is: somebody
 * has the disk and guesses with machines of their own. Each guess must go through the container's key
 * derivation, argon2id, which wants about a GiB of memory each time: a large graphics card does about a
 * hundred a second, limited by how fast it reads its memory. A hundred such cards are assumed, which is a
 * room of them, running for nothing else.
 */

const guessesPerCard = 100;
const cards = 100;

/** What cryptsetup aims for when nothing is said: 2 s and 1 GiB at most (cryptsetup-luksFormat(8)). */
const usualIterationTimeMs = 2000;
const usualMemoryKiB = 1024 * 1024;

/** The key derivation as far as the person has chosen it. */
export interface DerivationChoice {
  readonly memoryKiB?: number | undefined;
  readonly iterationTimeMs?: number | undefined;
}

/**
 * Guesses a second under the assumption, for a key derivation that is easier or harder than usual. More
 * memory than usual is not counted: whether it was given is only known on the machine.
 */
export function guessesPerSecond(choice: DerivationChoice = {}): number {
  const timeMs = choice.iterationTimeMs ?? usualIterationTimeMs;
  const memoryKiB = Math.min(choice.memoryKiB ?? usualMemoryKiB, usualMemoryKiB);
  return guessesPerCard * cards * (usualIterationTimeMs / timeMs) * (usualMemoryKiB / memoryKiB);
}

/** Orders of time, and no more: anything finer would pretend to know. */
export const crackTimes = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'centuries',
] as const;
export type CrackTime = (typeof crackTimes)[number];

const day = 24 * 3600;
const year = 365 * day;

/** From how many seconds on a time is called so. */
const beginnings: Readonly<Record<CrackTime, number>> = {
  seconds: 0,
  minutes: 60,
  hours: 3600,
  days: day,
  months: 30 * day,
  years: year,
  centuries: 100 * year,
};

/**
 * The time in which a number of guesses is made.
 *
 * @param guessesLog10 decimal logarithm of the guesses
 * @param perSecond as `guessesPerSecond` says
 */
export function crackTimeOf(guessesLog10: number, perSecond: number): CrackTime {
  const secondsLog10 = guessesLog10 - Math.log10(perSecond);
  const reached = crackTimes.filter((time) => Math.log10(beginnings[time]) <= secondsLog10);
  return reached.at(-1) ?? 'seconds';
}

/** What a time means for a disk that is to be safe for years. */
export type Strength = 'weak' | 'fair' | 'good' | 'strong';

export function strengthOf(time: CrackTime): Strength {
  switch (time) {
    case 'seconds':
    case 'minutes':
    case 'hours':
    case 'days':
      return 'weak';
    case 'months':
      return 'fair';
    case 'years':
      return 'good';
    case 'centuries':
      return 'strong';
  }
}
