import { everyLook } from './looks.ts';
import type { LookId } from './looks.ts';
import { goOn, key, press, scrollDown, see, typeSecrets, walk } from './steps.ts';
import type { Walk } from './steps.ts';

/** A page in one of its states. */
export interface State {
  readonly name: string;
  /** Words of the preview's address. */
  readonly words: string;
  readonly walk: Walk;
  readonly looks: readonly LookId[];
}

/** A name and words of the preview's address, the way there, and how it is looked at. */
function state(
  [name, words]: readonly [string, string],
  way: Walk,
  looks: readonly LookId[],
): State {
  return { name: `installer-${name}`, words: `${words}&step=0`, walk: way, looks };
}

const toChecks = walk(see('.try-field, .field'), goOn, see('.check'));
const toDisk = walk(toChecks, goOn, see('.disk-card'));
const toLayout = walk(toDisk, press('.disk-card'), goOn, see('.tabs'));
const toPassphrase = walk(toLayout, goOn, see('.passphrase-field'));
const typePassphrase = typeSecrets('seven tall ships at dawn');
const toRecoveryKey = walk(toPassphrase, typePassphrase, goOn, see('.key-buttons'));
const makeKey = walk(toRecoveryKey, press('.key-buttons button'), see('.key-sheet'));
const toMachine = walk(toRecoveryKey, press('.card >> nth=1'), goOn, see('.machine-section'));
const fillMachine = walk(
  (page) => page.locator('.machine-section input').first().fill('Ada Lovelace'),
  typeSecrets('of the rehearsal'),
);
const toKeep = walk(toMachine, fillMachine, goOn, see('.kept-group'));
const toReview = walk(toKeep, goOn, see('.plan'));
/** The name is asked for where something is lost. */
const start = walk(
  toReview,
  (page) => page.locator('.confirm input').fill('nvme0n1'),
  press('.page-footer .button-destructive'),
  see('.steps'),
);
const tab = (index: number): Walk => press(`.tab >> nth=${index}`);
const narrow = ['light', 'narrow'] as const;
const light = ['light'] as const;
const bottom = scrollDown('.page-scroll');
const firstCheck = see('.check');

export const installerStates: readonly State[] = [
  state(['welcome', ''], see('.try-field'), [
    ...everyLook,
    'small',
    'german',
    'zoomed',
    'contrast',
    'four-k',
  ]),
  state(['checks', ''], toChecks, everyLook),
  state(['checks-blocked', 'checks=blocked'], walk(see('.try-field'), goOn, firstCheck), light),
  state(['checks-refused', 'checks=refused'], walk(see('.page-footer'), goOn, see('.note')), light),
  state(['disk', ''], walk(toDisk, press('.disk-card')), [...everyLook, 'german']),
  state(['disk-none', 'probe=none'], walk(toChecks, goOn, see('.note')), light),
  state(['disk-refused', 'probe=refused'], walk(toChecks, goOn, see('.note')), light),
  state(['disk-unfinished', 'probe=unfinished'], walk(toDisk), light),
  state(['layout', ''], toLayout, [
    ...everyLook,
    'small',
    'german',
    'zoomed',
    'contrast',
    'four-k',
  ]),
  state(['layout-many', 'probe=many'], toLayout, narrow),
  state(['layout-swap', ''], walk(toLayout, bottom), narrow),
  state(['layout-efi', ''], walk(toLayout, tab(1), bottom), light),
  state(['layout-subvolumes', ''], walk(toLayout, tab(2), bottom), [...narrow, 'rtl']),
  state(['layout-advanced', ''], walk(toLayout, tab(3), bottom), light),
  state(['passphrase', ''], toPassphrase, everyLook),
  state(
    ['passphrase-typed', ''],
    walk(toPassphrase, typeSecrets('pässword ☂'), see('.remark-wrong')),
    narrow,
  ),
  state(
    ['passphrase-strong', ''],
    walk(toPassphrase, typePassphrase, see('.strength-line .is-filled')),
    ['light', 'dark', 'narrow', 'german'],
  ),
  state(['recovery-key', ''], toRecoveryKey, everyLook),
  state(['recovery-key-shown', ''], makeKey, everyLook),
  state(['recovery-key-test', ''], walk(makeKey, press('.key-buttons .button-primary')), light),
  state(['machine', ''], walk(toMachine, fillMachine), [...everyLook, 'german']),
  state(['machine-end', ''], walk(toMachine, fillMachine, bottom), narrow),
  state(['keep', ''], toKeep, everyLook),
  state(['keep-end', ''], walk(toKeep, bottom), narrow),
  state(['review', ''], toReview, [...everyLook, 'german', 'contrast']),
  state(['review-end', ''], walk(toReview, bottom), narrow),
  state(['review-files', ''], walk(toReview, tab(1), see('.nix'), bottom), narrow),
  state(['installing', 'hold=build-system'], walk(start, see('.build')), [...everyLook, 'german']),
  state(
    ['installing-log', 'hold=build-system'],
    walk(start, see('.build'), key('Control+l')),
    narrow,
  ),
  state(['failed', 'run=fails'], walk(start, see('.note-error')), ['light', 'dark', 'narrow']),
  state(['proof', ''], walk(start, goOn, see('.proof-item')), [...everyLook, 'german', 'four-k']),
  state(['proof-end', ''], walk(start, goOn, see('.proof-item'), bottom), [...narrow, 'german']),
  state(
    ['unproven', 'run=unproven'],
    walk(start, see('.note-error'), goOn, see('.proof-item')),
    light,
  ),
  state(['help', ''], walk(see('.try-field'), key('F1'), see('.dialog')), everyLook),
  state(['lost-helper', 'lost=1'], walk(see('.try-field'), see('.dialog')), narrow),
];
