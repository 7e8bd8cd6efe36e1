import { describe, expect, it } from 'vitest';
import { systemSchema } from '../spec/system.ts';
import type { Choices } from './choices.ts';
import { defaultSystem, fittingKeyMap } from './defaults.ts';
import { systemProblems } from './problems.ts';

const nothing: Choices = {
  timeZones: [],
  locales: [],
  consoleKeyMaps: [],
  xkbLayouts: [],
  release: null,
  current: { timeZone: null, locale: null, layout: null, variant: null, consoleKeyMap: null },
  connections: [],
};

const full: Choices = {
  timeZones: ['Asia/Tokyo', 'Etc/UTC', 'Europe/Berlin'],
  locales: ['C.UTF-8', 'de_DE.UTF-8', 'en_US.UTF-8'],
  consoleKeyMaps: ['de', 'dvorak', 'us'],
  xkbLayouts: [
    { name: 'de', description: 'German', variants: [], consoleKeyMap: 'de' },
    {
      name: 'us',
      description: 'English',
      variants: [{ name: 'dvorak', description: 'Dvorak', consoleKeyMap: 'dvorak' }],
      consoleKeyMap: 'us',
    },
  ],
  release: '26.11',
  current: {
    timeZone: 'Asia/Tokyo',
    locale: 'de_DE.UTF-8',
    layout: 'us',
    variant: 'dvorak',
    consoleKeyMap: 'de',
  },
  connections: ['Home'],
};

describe('defaultSystem', () => {
  it('takes what the session uses, and the console map that fits the layout', () => {
    expect(defaultSystem(full)).toMatchObject({
      release: '26.11',
      timeZone: 'Asia/Tokyo',
      locale: 'de_DE.UTF-8',
      keyboard: { layout: 'us', variant: 'dvorak', consoleKeyMap: 'dvorak' },
      bringConnections: true,
    });
  });

  it('takes nothing that the machine does not have', () => {
    const current = {
      timeZone: 'Mars/Base',
      locale: 'xx',
      layout: 'xx',
      variant: 'dvorak',
      consoleKeyMap: 'xx',
    };
    expect(defaultSystem({ ...full, current })).toMatchObject({
      timeZone: 'Etc/UTC',
      locale: 'en_US.UTF-8',
      keyboard: { layout: 'us', variant: '', consoleKeyMap: 'us' },
    });
  });

  it.each([nothing, full])('lacks nothing but the name of the user', (choices) => {
    const system = defaultSystem(choices);
    expect(systemSchema.safeParse(system).success).toBe(false);
    const named = { ...system, user: { name: 'ada', fullName: '' } };
    expect(systemSchema.safeParse(named).error).toBeUndefined();
    expect(systemProblems(named, choices)).toEqual([]);
  });
});

it('fits a console map to a variant, or else to its layout', () => {
  expect(fittingKeyMap('us', 'dvorak', full)).toBe('dvorak');
  expect(fittingKeyMap('us', 'intl', full)).toBe('us');
  expect(fittingKeyMap('xx', '', full)).toBeNull();
});
