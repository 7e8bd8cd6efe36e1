import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemSchema } from '../../../core/spec/system.ts';
import { plainSystem } from '../../../core/testing/system-arbitrary.ts';
import { previewChoices } from '../../preview/choices.ts';
import { machineProblems, machineShapes } from './machine-problems.ts';
import type { MachineShape } from './machine-problems.ts';

const { hostName, timeZone, locale, user, keyboard } = systemSchema.shape;
const schemas = {
  hostName,
  userName: user.shape.name,
  fullName: user.shape.fullName,
  timeZone,
  locale,
  keyMap: keyboard.shape.consoleKeyMap,
  layout: keyboard.shape.layout,
} as const satisfies Record<MachineShape, unknown>;
const shapes = Object.keys(machineShapes) as MachineShape[];

/** Near the edges of all shapes: letters, signs, and what must not be there. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZ0-_./@:,+ é\n\u2028😀'), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', '-', '/'), minLength: 28, maxLength: 70 }),
  fc.constantFrom('de_DE.UTF-8', 'C.UTF-8', 'Europe/Berlin', 'de-latin1', 'a'.repeat(256)),
);

describe('the shapes of the page', () => {
  it.each(shapes)('%s takes exactly what the schema takes', (shape) => {
    fc.assert(
      fc.property(text, (value) => {
        expect(machineShapes[shape].test(value)).toBe(schemas[shape].safeParse(value).success);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('machineProblems', () => {
  const fields = (...args: Parameters<typeof machineProblems>): string[] =>
    machineProblems(...args).map(({ kind, field }) => `${kind} ${field}`);

  it('finds nothing wrong with a plain system', () => {
    expect(fields(plainSystem(), previewChoices)).toEqual([]);
  });

  it('says one thing about a field: its shape before what this machine lacks', () => {
    const system = plainSystem({ timeZone: 'no zone', hostName: 'localhost' });
    expect(fields(system, previewChoices)).toEqual(['shape time-zone', 'rule host-name']);
  });

  it('refuses what this machine does not have, and nothing where it does not say', () => {
    const system = plainSystem({ timeZone: 'Europe/Atlantis' });
    expect(fields(system, previewChoices)).toEqual(['rule time-zone']);
    expect(fields(system, { ...previewChoices, timeZones: [] })).toEqual([]);
    expect(fields(system, null)).toEqual([]);
  });
});
