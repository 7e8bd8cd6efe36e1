import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumEfiBytes, minimumEfiBytes } from '../layout/minimums.ts';
import { defaultEfiBytes } from '../spec/defaults.ts';
import { generationBytes, keptGenerations } from './boot-generations.ts';

describe('keptGenerations', () => {
  it('leaves room for the one more that an upgrade writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: minimumEfiBytes, max: maximumEfiBytes }), (efiBytes) => {
        expect((keptGenerations(efiBytes) + 1) * generationBytes).toBeLessThanOrEqual(efiBytes);
      }),
    );
  });

  it.each([
    [minimumEfiBytes, 5],
    [defaultEfiBytes, 24],
    [maximumEfiBytes, 30],
  ])('is, with %i bytes, %i', (efiBytes, count) => {
    expect(keptGenerations(efiBytes)).toBe(count);
  });
});
