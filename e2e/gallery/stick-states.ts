/** The page that makes a USB stick, in its states. */
import type { State } from './installer-states.ts';
import { press, see, walk } from './steps.ts';

const chosen = walk(press('.stick-head .button'), see('.stick-path'), press('.disk-card'));

export const stickStates: readonly State[] = [
  {
    name: 'stick',
    words: 'face=stick&stick=good',
    walk: see('.stick-head'),
    looks: ['light', 'narrow'],
  },
  {
    name: 'stick-review',
    words: 'face=stick&stick=good',
    walk: walk(chosen, see('.confirm input')),
    looks: ['light', 'dark', 'rtl', 'narrow', 'german'],
  },
];
