import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { specProblems } from '../spec/problems.ts';
import type { System } from '../spec/system.ts';
import { plainSpec } from '../testing/spec-arbitrary.ts';
import { plainSystem } from '../testing/system-arbitrary.ts';
import type { Choices } from './choices.ts';
import { systemProblems } from './problems.ts';

const choices: Choices = {
  timeZones: ['Europe/Berlin', 'UTC'],
  locales: ['de_DE.UTF-8', 'en_GB.utf8'],
  consoleKeyMaps: ['de', 'us'],
  xkbLayouts: [
    {
      name: 'de',
      description: 'German',
      variants: [{ name: 'neo', description: 'German (Neo 2)' }],
      consoleKeyMap: 'de',
    },
  ],
  release: '26.05',
  current: { timeZone: null, locale: null, layout: null, variant: null, consoleKeyMap: null },
  connections: [],
};

const nothingKnown: Choices = {
  ...choices,
  timeZones: [],
  locales: [],
  consoleKeyMaps: [],
  xkbLayouts: [],
  release: null,
};

function found(change: Partial<System>, known: Choices | null = choices): string[] {
  return systemProblems(plainSystem(change), known).map(
    ({ field, message }) => `${field} ${message.id}`,
  );
}

const keyboard = { layout: 'de', variant: '', consoleKeyMap: 'de' };
const user = (name: string): System['user'] => ({ name, fullName: '' });

describe('systemProblems', () => {
  it('finds nothing wrong with what the machine has', () => {
    expect(found({})).toEqual([]);
    expect(found({ locale: 'de_DE.utf8', formats: 'en_GB.UTF-8' })).toEqual([]);
    expect(found({ keyboard: { ...keyboard, variant: 'neo' } })).toEqual([]);
    expect(found({ release: '25.11' })).toEqual([]);
  });

  const unknown: [Partial<System>, string][] = [
    [{ timeZone: 'Europe/Atlantis' }, 'time-zone system.time-zone-unknown'],
    [{ timeZone: 'europe/berlin' }, 'time-zone system.time-zone-unknown'],
    [{ locale: 'xx_XX.UTF-8' }, 'locale system.locale-unknown'],
    [{ formats: 'de_DE' }, 'formats system.locale-unknown'],
    [{ keyboard: { ...keyboard, layout: 'qq' } }, 'keyboard system.layout-unknown'],
    [{ keyboard: { ...keyboard, variant: 'qq' } }, 'keyboard system.variant-unknown'],
    [{ keyboard: { ...keyboard, consoleKeyMap: 'qq' } }, 'console-key-map system.key-map-unknown'],
    [{ release: '26.11' }, 'release system.release-newer'],
  ];

  it.each(unknown)('refuses what the machine does not have: %j', (change, problem) => {
    expect(found(change)).toEqual([problem]);
  });

  it.each(unknown)('cannot refuse it where nothing is known: %j', (change) => {
    expect(found(change, nothingKnown)).toEqual([]);
    expect(found(change, null)).toEqual([]);
  });

  it.each([
    'root',
    'nobody',
    'nixbld1',
    'nixbld32',
    'messagebus',
    'systemd-network',
    'sddm',
    'wheel',
  ])('refuses the user %s', (name) => {
    expect(found({ user: user(name) }, null)).toEqual(['user system.user-reserved']);
  });

  it.each(['ada', 'nixos', 'rooted', 'system', '_x', 'nixbuilder'])('lets %s be', (name) => {
    expect(found({ user: user(name) })).toEqual([]);
  });

  it.each(['localhost', 'LocalHost', 'localhost4'])('refuses the host name %s', (hostName) => {
    expect(found({ hostName }, null)).toEqual(['host-name system.host-name-local']);
  });

  it('refuses choices that contradict each other', () => {
    expect(found({ firmware: 'all' })).toEqual(['firmware system.firmware-unfree']);
    expect(found({ firmware: 'all', allowUnfree: true })).toEqual([]);
    expect(found({ release: '23.11' })).toEqual(['desktop system.plasma-release']);
    expect(found({ release: '24.05' })).toEqual([]);
    expect(found({ release: '23.11', desktop: 'none' })).toEqual([]);
  });

  it('refuses to keep what nobody knows', () => {
    expect(found({ keep: ['no-such-entry'] })).toEqual(['keep system.keep-unknown']);
  });

  it('has a sentence for each, and is asked for every spec with a system', () => {
    const system = plainSystem({ hostName: 'localhost', firmware: 'all', user: user('root') });
    const problems = specProblems({ ...plainSpec(), system });
    expect(problems).toHaveLength(3);
    for (const { message } of problems) expect(english[message.id]).toBeDefined();
  });
});
