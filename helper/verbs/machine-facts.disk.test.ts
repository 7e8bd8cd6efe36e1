/** What the machine says of itself, with its real tools: choices, key maps, and the preflight. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choicesSchema } from '../../core/system/choices.ts';
import type { Choices } from '../../core/system/choices.ts';
import { preflightItemSchema } from '../../core/system/preflight.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import {
  bootWith,
  problemCode,
  runHelper,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';

let machine: Machine;
let choices: Choices;

beforeAll(async () => {
  machine = await bootWith(testDisk);
  const { json, stderr } = await runHelper(machine, ['choices']);
  const parsed = choicesSchema.safeParse(json[0]);
  if (!parsed.success) throw new Error(`${parsed.error.message}\n${stderr}`);
  choices = parsed.data;
});
afterAll(() => machine.cutPower());

async function characters(keyMap: string): Promise<string> {
  const { json, stderr } = await runHelper(machine, ['key-map', keyMap]);
  const found = json[0]?.['characters'];
  if (typeof found !== 'string') throw new Error(stderr);
  return found;
}

describe('choices', () => {
  it('lists what a machine has', () => {
    expect(choices.timeZones).toEqual(expect.arrayContaining(['Europe/Berlin', 'UTC']));
    expect(choices.locales).toEqual(expect.arrayContaining(['de_DE.UTF-8', 'en_US.UTF-8']));
    expect(choices.consoleKeyMaps).toEqual(
      expect.arrayContaining(['us', 'de', 'de-latin1', 'fr-latin9', 'ru', 'dvorak']),
    );
    expect(choices.release).toBeNull();
  });

  it('knows the console map of a layout, and of a variant that has its own', () => {
    const us = choices.xkbLayouts.find(({ name }) => name === 'us');
    expect(us?.consoleKeyMap).toBe('us');
    const dvorak = us?.variants.find(({ name }) => name === 'dvorak');
    expect(dvorak?.consoleKeyMap).toBe('dvorak');
    expect(choices.xkbLayouts.find(({ name }) => name === 'gb')?.consoleKeyMap).toBe('uk');
  });
});

describe('key-map', () => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

  it('finds what the maps of loadkeys type, and no more', async () => {
    expect(await characters('us')).toBe(ascii);
    expect(await characters('dvorak')).toBe(ascii);
    const german = await characters('de-latin1');
    expect([...'äöüßÄÖÜ§µ'].filter((character) => !german.includes(character))).toEqual([]);
    expect([...'œж€'].filter((character) => german.includes(character))).toEqual([]);
  });

  it('counts what dead keys compose, by the table of the map', async () => {
    const french = await characters('fr-latin9');
    expect([...'éàçùâêîôûëï€'].filter((character) => !french.includes(character))).toEqual([]);
    expect(french).not.toContain('ж');
  });

  it.each([
    ['no-such-map', 'key-map-unknown'],
    ['../../etc/passwd', 'request-invalid'],
    ['/etc/passwd', 'request-invalid'],
  ])('refuses %s', async (name, code) => {
    expect(problemCode(await runHelper(machine, ['key-map', name]))).toBe(code);
  });
});

it('finds nothing that blocks a rehearsal, and no cache to fetch from in it', async () => {
  const { json } = await runHelper(machine, ['preflight']);
  const items = preflightItemSchema.array().parse(json[0]?.['items']);
  const states = Object.fromEntries(items.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({ firmware: 'unknown', medium: 'good', power: 'good' });
  expect(Object.values(states)).not.toContain('blocking');
  const network = items.find(({ id }) => id === 'network');
  expect(network?.finding.id).toMatch(/network-(no-address|no-cache)$/);
});
