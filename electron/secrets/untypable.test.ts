import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { untypableCharacters } from '../../core/passphrase/typable.ts';
import { untypableIn } from './untypable.ts';

test('looking character by character finds what looking at the whole text finds', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aäß€😀𝒳 z"'.split(/(?:)/u)) });
  fc.assert(
    fc.property(text, text, (secret, characters) => {
      expect(untypableIn(Buffer.from(secret), characters)).toBe(
        untypableCharacters(secret, characters),
      );
    }),
  );
});

test('each character is named once, and an unknown key map types everything', () => {
  expect(untypableIn(Buffer.from('ö€ö'), 'abc')).toBe('ö€');
  expect(untypableIn(Buffer.from('ö€ö'), '')).toBe('');
});
