import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crackTimeOf, crackTimes, guessesPerSecond, strengthOf } from './crack-time.ts';

describe('the time that guessing takes', () => {
  it.each([
    [0, 'seconds'],
    [5.7, 'seconds'],
    [5.8, 'minutes'],
    [7.6, 'hours'],
    [9, 'days'],
    [10.5, 'months'],
    [11.6, 'years'],
    [13.6, 'centuries'],
    [300, 'centuries'],
  ] as const)('of 10^%d guesses is %s', (guessesLog10, time) => {
    expect(crackTimeOf(guessesLog10, guessesPerSecond())).toBe(time);
  });

  it('never falls when there is more to guess or less to guess with', () => {
    const exponent = fc.double({ min: 0, max: 400, noNaN: true });
    const rate = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(exponent, exponent), fc.tuple(rate, rate), (exponents, rates) => {
        const at = (guesses: number, perSecond: number): number =>
          crackTimes.indexOf(crackTimeOf(guesses, perSecond));
        const [few, many] = [Math.min(...exponents), Math.max(...exponents)];
        const [slower, quicker] = [Math.min(...rates), Math.max(...rates)];
        expect(at(few, slower)).toBeLessThanOrEqual(at(many, slower));
        expect(at(few, quicker)).toBeLessThanOrEqual(at(few, slower));
      }),
    );
  });

  it('is shorter where the key derivation was made easier', () => {
    expect(guessesPerSecond()).toBe(10_000);
    expect(guessesPerSecond({ iterationTimeMs: 200 })).toBe(100_000);
    expect(guessesPerSecond({ memoryKiB: 32 * 1024 })).toBe(320_000);
    expect(guessesPerSecond({ iterationTimeMs: 20_000 })).toBe(1000);
    // Not believed before it was measured.
    expect(guessesPerSecond({ memoryKiB: 4 * 1024 * 1024 })).toBe(10_000);
  });

  it('is strong only where nobody lives to see the end', () => {
    expect(crackTimes.map(strengthOf)).toEqual([
      'weak',
      'weak',
      'weak',
      'weak',
      'fair',
      'good',
      'strong',
    ]);
  });
});
