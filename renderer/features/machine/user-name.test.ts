import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { userNameSchema } from '../../../core/spec/system.ts';
import { userNameOf } from './user-name.ts';

it.each([
  ['Ada Lovelace', 'ada'],
  ['  Jürgen  Groß', 'jurgen'],
  ['Łukasz', 'lukasz'],
  ['Ægir', 'aegir'],
  ["O'Neill", 'oneill'],
  ['2nd User', 'nd'],
  ['山田', ''],
  ['', ''],
])('%j gives %j', (fullName, name) => {
  expect(userNameOf(fullName)).toBe(name);
});

it('is always a name that the system takes, or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (fullName) => {
      const name = userNameOf(fullName);
      expect(name === '' || userNameSchema.safeParse(name).success).toBe(true);
    }),
  );
});
