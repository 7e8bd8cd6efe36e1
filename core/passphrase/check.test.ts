import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { passphraseProblem, utf8Bytes } from './check.ts';

it.each([
  ['', 'passphrase-empty'],
  ['a\0b', 'passphrase-forbidden-character'],
  ['a\nb', 'passphrase-forbidden-character'],
  ['a\r', 'passphrase-forbidden-character'],
  ['\uD800', 'passphrase-forbidden-character'],
  ['a'.repeat(513), 'passphrase-too-long'],
  ['ä'.repeat(257), 'passphrase-too-long'],
])('refuses %j', (text, code) => {
  expect(passphraseProblem(text)).toBe(code);
});

it.each(['a', ' a ', '"\'$`\\', 'ä'.repeat(256), '🌊 tide', '\t', 'a'.repeat(512)])(
  'takes %j',
  (text) => {
    expect(passphraseProblem(text)).toBeNull();
  },
);

it('counts bytes as UTF-8 does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
