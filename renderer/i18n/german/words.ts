/** The window's own words in German, a file for each part of the window. */
import type { CompleteWords } from '../language.ts';
import change from './change.json';
import checks from './checks.json';
import disk from './disk.json';
import drift from './drift.json';
import health from './health.json';
import install from './install.json';
import keep from './keep.json';
import kept from './kept.json';
import keyboard from './keyboard.json';
import layout from './layout.json';
import machine from './machine.json';
import map from './map.json';
import overview from './overview.json';
import passphrase from './passphrase.json';
import proof from './proof.json';
import recoveryKey from './recovery-key.json';
import review from './review.json';
import roots from './roots.json';
import rules from './rules.json';
import shell from './shell.json';
import stick from './stick.json';
import welcome from './welcome.json';

export const germanWords: CompleteWords = {
  ...change,
  ...checks,
  ...disk,
  ...drift,
  ...health,
  ...install,
  ...keep,
  ...kept,
  ...keyboard,
  ...layout,
  ...machine,
  ...map,
  ...overview,
  ...passphrase,
  ...proof,
  ...recoveryKey,
  ...review,
  ...roots,
  ...rules,
  ...shell,
  ...stick,
  ...welcome,
};
