/** The library's names for what is wrong, as far as there is a sentence for them. */
import type { Estimate } from './estimate.ts';

const warnings = [
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'recentYears',
  'dates',
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'userInputs',
] as const;
export type Warning = (typeof warnings)[number];

const suggestions = [
  'l33t',
  'reverseWords',
  'allUppercase',
  'capitalization',
  'dates',
  'recentYears',
  'associatedYears',
  'sequences',
  'repeated',
  'longerKeyboardPattern',
  'anotherWord',
  'useWords',
] as const;
export type Suggestion = (typeof suggestions)[number];

/** What makes the passphrase weak; null when nothing stands out. */
export function warningOf({ warning }: Pick<Estimate, 'warning'>): Warning | null {
  return warnings.find((known) => known === warning) ?? null;
}

/** The most particular of the suggestions: that of more words fits always and says least. */
export function suggestionOf({
  suggestions: given,
}: Pick<Estimate, 'suggestions'>): Suggestion | null {
  const known = suggestions.filter((one) => given.includes(one));
  return known.find((one) => one !== 'anotherWord') ?? known[0] ?? null;
}
