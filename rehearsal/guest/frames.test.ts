import fc from 'fast-check';
import { expect, test } from 'vitest';

import { CHUNK_BYTES, chunksOf, LineSplitter } from './frames.ts';

test('lines come out whole however the bytes are cut', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'));
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(200)), (lines, cuts) => {
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      const edges = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length];
      edges.sort((first, second) => first - second);
      const splitter = new LineSplitter();
      const seen = edges.flatMap((edge, at) =>
        splitter.split(bytes.subarray(edges[at - 1] ?? 0, edge)),
      );
      expect(seen).toEqual(lines);
    }),
  );
});

test('a line that has not ended yet is kept back', () => {
  const splitter = new LineSplitter();
  expect(splitter.split(Buffer.from('a\nb'))).toEqual(['a']);
  expect(splitter.split(Buffer.from('c\n'))).toEqual(['bc']);
});

test('chunks are small enough and together the same bytes', () => {
  const bytes = Buffer.alloc(3 * CHUNK_BYTES + 1, 'xy');
  const chunks = chunksOf(bytes);
  expect(chunks.map((chunk) => chunk.length)).toEqual([CHUNK_BYTES, CHUNK_BYTES, CHUNK_BYTES, 1]);
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  expect(chunksOf(Buffer.alloc(0))).toEqual([]);
});
