/** The page that makes a USB stick, in its states. */
import { everyLook } from './looks.ts';
import type { LookId } from './looks.ts';
import type { State } from './installer-states.ts';
import { press, scrollDown, see, walk } from './steps.ts';
import type { Walk } from './steps.ts';

/** A name and words of the preview's address, the way there, and how it is looked at. */
function state(
  [name, words]: readonly [string, string],
  way: Walk,
  looks: readonly LookId[],
): State {
  return { name: `stick${name}`, words: `face=stick&${words}&step=0`, walk: way, looks };
}

const chosen = walk(press('.stick-head .button'), see('.stick-path'), press('.disk-card'));
const review = walk(chosen, see('.confirm input'));
const confirmed = walk(review, (page) => page.locator('.confirm input').fill('sdd'));
const erase = press('.page-footer .button-destructive:not([data-disabled])');
const start = walk(confirmed, erase, see('.steps'));
const isHalf = see('[role=progressbar][aria-valuenow="50"]');
const writing = walk(start, see('.step-running:nth-child(3)'), isHalf);
const verifying = walk(start, see('.step-running:last-child'), isHalf);
const stop = press('.page-footer .button-normal');
const bottom = scrollDown('.page-scroll');
const narrow = ['light', 'rtl', 'narrow'] as const;

export const stickStates: readonly State[] = [
  state(['', 'stick=good'], see('.stick-head'), ['light', 'narrow']),
  state(['-no-image', 'stick=no-image'], walk(press('.stick-head .button'), see('.note')), [
    'light',
  ]),
  state(['-review', 'stick=good'], review, [...everyLook, 'german']),
  state(['-confirm', 'stick=good'], walk(confirmed, bottom), everyLook),
  state(['-writing', 'stick=good&hold=write'], writing, everyLook),
  state(['-verifying', 'stick=good&hold=verify'], verifying, ['light', 'rtl']),
  state(['-stopped', 'stick=good&hold=write'], walk(writing, stop, see('.note')), narrow),
  state(['-failed', 'stick=fails'], walk(start, see('.note-error')), everyLook),
  state(['-done', 'stick=good'], walk(start, see('.note-positive')), everyLook),
];
