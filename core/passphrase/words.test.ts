import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBelow, drawWords, leastBits, typableWords, wordsNeeded } from './words.ts';

describe('words by chance', () => {
  it('are as many as it takes, whatever the list', () => {
    expect(wordsNeeded(7776)).toBe(6);
    expect(wordsNeeded(2048)).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), (length) => {
        const list = Array.from({ length }, (_, at) => `word${at}`);
        const { words, bits, from } = drawWords(list, () => Math.floor(Math.random() * 2 ** 32));
        expect(words.length * Math.log2(length)).toBeGreaterThanOrEqual(leastBits);
        expect((words.length - 1) * Math.log2(length)).toBeLessThan(leastBits);
        expect(bits).toBeGreaterThanOrEqual(leastBits);
        expect(from).toBe(length);
        for (const word of words) expect(list).toContain(word);
      }),
      { numRuns: 30 },
    );
  });

  it('favour none: numbers that would are thrown away', () => {
    const limit = 7776;
    const fair = 2 ** 32 - (2 ** 32 % limit);
    const numbers = [2 ** 32 - 1, fair, fair - 1];
    expect(drawBelow(limit, () => numbers.shift() ?? 0)).toBe(limit - 1);
    expect(numbers).toEqual([]);
  });

  it('are those that the console can type', () => {
    expect(typableWords(['cab', 'zoo', 'bee'], 'abce ')).toEqual(['cab', 'bee']);
    expect(typableWords(['cab', 'zoo'], '')).toEqual(['cab', 'zoo']);
  });
});
