/**
 * Estimates how many guesses a passphrase needs, off the page's thread: the word lists are large, and
 * long texts take a while. Runs as a worker; what it is sent is neither kept nor passed on.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import type { Estimate, EstimateOrder } from './estimate.ts';

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
});

/** More parts than this are not looked at one by one; they are enough by their number. */
const mostParts = 24;

/**
 * The guesses of somebody who guesses word by word. As a whole the library takes a word between spaces
 * for letters by chance, which flatters passphrases of common words.
 */
function byWords(text: string, known: string[]): number {
  const parts = text.split(/[\s._-]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > mostParts) return Infinity;
  return parts.reduce((sum, part) => sum + estimator.check(part, known).guessesLog10, 0);
}

function estimate({ id, text, known }: EstimateOrder): Estimate {
  const words = [...known];
  const { guessesLog10, feedback } = estimator.check(text, words);
  return {
    id,
    guessesLog10: Math.min(guessesLog10, byWords(text, words)),
    warning: feedback.warning,
    suggestions: feedback.suggestions,
  };
}

self.addEventListener('message', (event: MessageEvent<EstimateOrder>) => {
  // A worker has one partner and no origin to name; the rule is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(estimate(event.data));
});
