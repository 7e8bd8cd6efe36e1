/**
 * What is wrong with a well-formed system: names that this machine does not have, names that are taken,
 * choices that contradict each other. Used while one types, by the plan compiler and by the helper; no
 * schema is imported.
 */
import { unknownKeepIds } from '../knowledge/select.ts';
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { Keyboard, System } from '../spec/system.ts';
import type { Choices } from './choices.ts';
import { isReservedName } from './reserved-names.ts';
import { sameLocale } from './same-locale.ts';

/** The fields of the pages that a reason is shown at. */
export type SystemField =
  | 'host-name'
  | 'user'
  | 'time-zone'
  | 'locale'
  | 'formats'
  | 'keyboard'
  | 'console-key-map'
  | 'release'
  | 'firmware'
  | 'desktop'
  | 'connections'
  | 'keep';

export interface SystemProblem {
  readonly field: SystemField;
  readonly message: Message;
}

type Add = (field: SystemField, id: string, values?: Message['values']) => void;

/** The first release with Plasma 6, which is the only one that is offered. */
const firstPlasmaRelease = '24.05';

function checkNames({ hostName, user }: System, add: Add): void {
  if (/^localhost(\d*)$/i.test(hostName)) add('host-name', 'host-name-local', { name: hostName });
  if (isReservedName(user.name)) add('user', 'user-reserved', { name: user.name });
}

function checkCombinations(system: System, add: Add): void {
  if (system.firmware === 'all' && !system.allowUnfree) add('firmware', 'firmware-unfree');
  if (system.desktop === 'plasma' && system.release < firstPlasmaRelease) {
    add('desktop', 'plasma-release', { release: system.release, first: firstPlasmaRelease });
  }
  for (const id of unknownKeepIds(system)) add('keep', 'keep-unknown', { id });
}

function checkKeyboard(keyboard: Keyboard, choices: Choices, add: Add): void {
  const { layout, variant, consoleKeyMap } = keyboard;
  const known = choices.xkbLayouts.find(({ name }) => name === layout);
  if (choices.xkbLayouts.length > 0) {
    if (known === undefined) add('keyboard', 'layout-unknown', { layout });
    else if (variant !== '' && !known.variants.some(({ name }) => name === variant)) {
      add('keyboard', 'variant-unknown', { layout, variant });
    }
  }
  const { consoleKeyMaps } = choices;
  if (consoleKeyMaps.length > 0 && !consoleKeyMaps.includes(consoleKeyMap)) {
    add('console-key-map', 'key-map-unknown', { name: consoleKeyMap });
  }
}

/** A list that is empty says nothing, so nothing is missing from it. */
function checkChoices(system: System, choices: Choices, add: Add): void {
  const { timeZones, locales, release } = choices;
  const lacksLocale = (name: string): boolean =>
    locales.length > 0 && !locales.some((known) => sameLocale(known, name));
  if (timeZones.length > 0 && !timeZones.includes(system.timeZone)) {
    add('time-zone', 'time-zone-unknown', { name: system.timeZone });
  }
  if (lacksLocale(system.locale)) add('locale', 'locale-unknown', { name: system.locale });
  if (system.formats !== null && lacksLocale(system.formats)) {
    add('formats', 'locale-unknown', { name: system.formats });
  }
  // Two digits, a dot and two digits: the order of the texts is that of time.
  if (release !== null && system.release > release) {
    add('release', 'release-newer', { release: system.release, live: release });
  }
  checkKeyboard(system.keyboard, choices, add);
}

/**
 * Everything that is wrong with a system.
 *
 * @param choices what the machine has; null where it is not known, and then only what is wrong anywhere
 */
export function systemProblems(system: System, choices: Choices | null): SystemProblem[] {
  const found: SystemProblem[] = [];
  const add: Add = (field, id, values = {}) => {
    found.push({ field, message: message(`system.${id}`, values) });
  };
  checkNames(system, add);
  checkCombinations(system, add);
  if (choices !== null) checkChoices(system, choices, add);
  return found;
}
