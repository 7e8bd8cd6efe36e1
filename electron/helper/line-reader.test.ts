import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createLineReader } from './line-reader.ts';

function feed(chunks: readonly Buffer[], maximumBytes = 1000): readonly string[] {
  const reader = createLineReader(maximumBytes);
  return chunks.flatMap((chunk) => reader.push(chunk));
}

test('lines come out whole however they were cut', () => {
  const lines = fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')));
  const cuts = fc.array(fc.nat({ max: 400 }));
  fc.assert(
    fc.property(lines, cuts, (expected, positions) => {
      const bytes = Buffer.from(expected.map((line) => `${line}\n`).join(''));
      const ends = [...positions.map((at) => Math.min(at, bytes.length)), bytes.length];
      const sorted = ends.toSorted((a, b) => a - b);
      const chunks = sorted.map((end, index) => bytes.subarray(sorted[index - 1] ?? 0, end));
      expect(feed(chunks, 100_000)).toEqual(expected);
    }),
  );
});

test('a character may be split between chunks', () => {
  const bytes = Buffer.from('"ä€😀"\n');
  expect(feed([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['"ä€😀"']);
});

test('what has no newline yet is held back', () => {
  expect(feed([Buffer.from('one\ntwo')])).toEqual(['one']);
});

test('the longest line is allowed, one byte more is not', () => {
  expect(feed([Buffer.from('abcd\n')], 4)).toEqual(['abcd']);
  expect(() => feed([Buffer.from('abcde\n')], 4)).toThrow('frame-malformed');
});

test('a line that never ends is refused before it is complete, also in small pieces', () => {
  const reader = createLineReader(4);
  reader.push(Buffer.from('ab'));
  reader.push(Buffer.from('cd'));
  expect(() => reader.push(Buffer.from('e'))).toThrow('frame-malformed');
});

test.each([
  ['a stray continuation byte', [0x22, 0x80, 0x22, 0x0a]],
  ['an overlong form', [0xc0, 0xaf, 0x0a]],
  ['a surrogate', [0xed, 0xa0, 0x80, 0x0a]],
  ['a character that stops short', [0xe2, 0x82, 0x0a]],
])('bytes that are no UTF-8 are refused: %s', (_name, bytes) => {
  expect(() => feed([Buffer.from(bytes)])).toThrow('frame-malformed');
});
