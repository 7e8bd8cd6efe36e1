import { everyLook } from './looks.ts';
import type { LookId } from './looks.ts';
import type { State } from './installer-states.ts';
import { key, press, scrollDown, see, walk } from './steps.ts';
import type { Walk } from './steps.ts';

/** A name and words of the preview's address, the way there, and how it is looked at. */
function state(
  [name, words]: readonly [string, string],
  way: Walk,
  looks: readonly LookId[],
): State {
  return { name: `manager-${name}`, words: `face=manager&${words}&step=0`, walk: way, looks };
}

const overview = walk(see('.overview-sentence'), see('.precious'));
const open = (index: number): Walk => press(`.page-list li >> nth=${index} >> button`);
const toDrift = walk(overview, open(1), see('.tree-row'));
const look = (index: number): Walk => walk(toDrift, press(`.look >> nth=${index}`));
const toKept = walk(overview, open(2), see('.kept-row'));
const toRoots = walk(
  overview,
  open(3),
  see('.root-head'),
  see('.page-actions button:not([data-disabled])'),
);
const toVersions = walk(
  toRoots,
  (page) => page.locator('.path-search input').fill('/etc/tide/gauge.toml'),
  key('Enter'),
  see('.versions'),
);
const review = walk(overview, press('.precious .button-primary'), see('.change-items'));
const confirm = walk(review, press('.dialog-buttons .button-primary'), see('.step'));
const bottom = scrollDown('.page-scroll');
const narrow = ['light', 'narrow'] as const;
const light = ['light'] as const;

export const managerStates: readonly State[] = [
  state(['overview', ''], overview, [
    ...everyLook,
    'small',
    'german',
    'zoomed',
    'contrast',
    'four-k',
  ]),
  state(['overview-empty', 'data=empty'], see('.overview-sentence'), light),
  state(['overview-partial', 'data=partial'], overview, light),
  state(['overview-refused', 'data=refused'], see('.note-error'), narrow),
  state(['overview-no-blank', 'data=no-blank'], see('.candidates'), light),
  state(['overview-unfinished', 'change=unfinished'], overview, narrow),
  state(['drift', ''], toDrift, [...everyLook, 'small', 'german', 'zoomed', 'contrast', 'four-k']),
  state(['drift-details', ''], walk(toDrift, press('.tree-row >> nth=2'), see('.details-why')), [
    ...everyLook,
    'small',
  ]),
  state(['drift-groups', ''], walk(look(1), see('.tree-row')), narrow),
  state(['drift-list', ''], walk(look(2), see('.tree-row')), light),
  state(['drift-picture', ''], walk(look(3), see('.picture')), everyLook),
  state(['drift-nothing', 'data=empty'], walk(see('.overview-sentence'), open(1)), light),
  state(['kept', ''], toKept, [...everyLook, 'german', 'zoomed']),
  state(['kept-end', ''], walk(toKept, bottom), narrow),
  state(
    ['kept-export', ''],
    walk(toKept, press('.page-actions button >> nth=1'), see('.dialog .nix, .dialog pre')),
    narrow,
  ),
  state(
    ['kept-empty', 'data=empty'],
    walk(see('.overview-sentence'), open(2), see('.empty-page')),
    light,
  ),
  state(['change', ''], review, [...everyLook, 'german', 'zoomed']),
  state(['change-running', 'step=600000'], confirm, narrow),
  state(['change-done', ''], walk(confirm, see('.outcome-places')), light),
  state(['change-failed', 'change=fails'], walk(confirm, see('.note-error')), narrow),
  state(['roots', ''], toRoots, everyLook),
  state(['roots-open', ''], walk(toRoots, press('.root-head'), see('.root-contents')), narrow),
  state(['roots-versions', ''], toVersions, narrow),
  state(
    ['roots-empty', 'data=empty'],
    walk(see('.overview-sentence'), open(3), see('.empty-page')),
    light,
  ),
  state(['health', ''], walk(overview, open(4), see('.finding')), [...everyLook, 'german']),
  state(['rules', ''], walk(overview, open(5), see('.rule')), everyLook),
  state(
    ['rules-new', ''],
    walk(overview, open(5), see('.rule'), press('.page-actions button >> nth=1'), see('.dialog')),
    narrow,
  ),
  state(
    ['rules-broken', 'data=refused'],
    walk(see('.note-error'), open(5), see('.note-error')),
    light,
  ),
  state(['help', ''], walk(overview, key('F1'), see('.dialog')), light),
  state(['menu', ''], walk(overview, press('.menu-button'), see('.menu')), light),
];

export const neitherState: State = {
  name: 'neither',
  words: 'face=neither&real=1',
  walk: see('.ways'),
  looks: [...everyLook, 'zoomed', 'german'],
};
