/** Arbitrary contents of persist.nix, with texts that mean something to Nix' lexer. */
import * as fc from 'fast-check';
import { textArbitrary } from '../../nix/testing/nix-arbitrary.ts';
import { persistDataSchema, persistPathSchema } from '../persist-data.ts';
import type { PersistData, PersistItem } from '../persist-data.ts';

const pathArbitrary = fc
  .array(textArbitrary, { minLength: 1, maxLength: 3 })
  .map((names) => names.map((name) => `/${name.replaceAll('/', '-')}`).join(''))
  .filter((path) => persistPathSchema.safeParse(path).success);

function present<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const method = fc.constantFrom('bind', 'etc-link', 'tmpfiles-link', 'native', 'subvolume');
const units = fc.array(textArbitrary, { maxLength: 2 });

export const persistItemArbitrary = fc
  .record({
    path: pathArbitrary,
    enable: optional(fc.boolean()),
    source: optional(pathArbitrary),
    method: optional(method),
    subvolume: optional(fc.option(textArbitrary)),
    mode: optional(fc.stringMatching(/^[0-7]{3,4}$/)),
    owner: optional(textArbitrary),
    group: optional(textArbitrary),
    inInitrd: optional(fc.boolean()),
    units: optional(units),
    reason: optional(textArbitrary),
  })
  .map(present) as fc.Arbitrary<PersistItem>;

export const ruleArbitrary = fc.record({
  kind: fc.constantFrom('path', 'directory', 'glob'),
  pattern: textArbitrary.map((text) => `/${text}`),
  reason: textArbitrary,
});

const knowledgeArbitrary = fc
  .record({
    path: pathArbitrary,
    name: textArbitrary,
    worth: fc.constantFrom('precious', 'useful', 'regenerated'),
    lost: textArbitrary,
    method: optional(method),
    units: optional(units),
  })
  .map(present);

export const persistDataArbitrary: fc.Arbitrary<PersistData> = fc
  .record({
    directories: fc.array(persistItemArbitrary, { maxLength: 3 }),
    files: fc.array(persistItemArbitrary, { maxLength: 2 }),
    ignore: fc.array(ruleArbitrary, { maxLength: 2 }),
    knowledge: fc.array(knowledgeArbitrary, { maxLength: 2 }),
  })
  .map((data) => persistDataSchema.parse(data));
