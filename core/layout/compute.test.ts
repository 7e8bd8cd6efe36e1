import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIB, MIB, TIB } from '../sizes/units.ts';
import { alignment, plainSpec, specArbitrary } from '../testing/spec-arbitrary.ts';
import { computeLayout, efiBounds, swapBounds } from './compute.ts';
import { geometryOf } from './geometry.ts';
import { luksHeaderBytes, minimumSystemBytes } from './minimums.ts';

describe('geometryOf', () => {
  it('knows the reserved sectors of GPT for both sector sizes', () => {
    expect(geometryOf(GIB, 512)).toMatchObject({
      firstUsableSector: 34,
      lastUsableSector: 2097118,
    });
    expect(geometryOf(GIB, 4096)).toMatchObject({ firstUsableSector: 6, lastUsableSector: 262138 });
  });
});

describe('computeLayout', () => {
  it('puts EFI first, then swap, then the container over all that is left', () => {
    const result = computeLayout(plainSpec({ swap: { kind: 'plain-partition', sizeBytes: GIB } }));
    expect(
      result.ok &&
        result.partitions.map(({ role, startBytes, sizeBytes }) => [role, startBytes, sizeBytes]),
    ).toEqual([
      ['efi', MIB, 2 * GIB],
      ['swap', MIB + 2 * GIB, GIB],
      ['luks', MIB + 3 * GIB, 61 * GIB - 2 * MIB],
    ]);
  });

  it('says why a disk is too small', () => {
    const result = computeLayout(plainSpec({ disk: { sizeBytes: 8 * GIB - 512 } }));
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'disk' }] });
  });

  it('blames the larger of swap and EFI when nothing is left', () => {
    const swap = { kind: 'file', sizeBytes: 60 * GIB, hibernation: true } as const;
    expect(computeLayout(plainSpec({ swap }))).toMatchObject({
      ok: false,
      problems: [{ field: 'swap', message: { id: 'layout.no-room' } }],
    });
  });

  it('never overlaps, always fits, is always aligned, for any disk from 8 GiB to 64 TiB', () => {
    let fitting = 0;
    fc.assert(
      fc.property(specArbitrary, (spec) => {
        const result = computeLayout(spec);
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        fitting += 1;
        const { sizeBytes, logicalSectorBytes } = spec.disk;
        const geometry = geometryOf(sizeBytes, logicalSectorBytes);
        let end = geometry.firstUsableSector;
        for (const partition of result.partitions) {
          expect(partition.startSector).toBeGreaterThanOrEqual(end);
          expect((partition.startSector * logicalSectorBytes) % alignment).toBe(0);
          expect((partition.sizeSectors * logicalSectorBytes) % alignment).toBe(0);
          end = partition.startSector + partition.sizeSectors;
        }
        expect(end - 1).toBeLessThanOrEqual(geometry.lastUsableSector);
      }),
      { numRuns: 2000 },
    );
    expect(fitting).toBeGreaterThan(100);
  });

  it('gives what was asked for, rounded up by less than one MiB, and leaves the system its room', () => {
    fc.assert(
      fc.property(specArbitrary, (spec) => {
        const result = computeLayout(spec);
        if (!result.ok) return;
        const size = (role: string): number =>
          result.partitions.find((partition) => partition.role === role)?.sizeBytes ?? 0;
        const asked = spec.layout.efi.sizeBytes;
        expect(size('efi')).toBeGreaterThanOrEqual(asked);
        expect(size('efi') - asked).toBeLessThan(alignment);
        const { swap } = spec.layout;
        const inside = swap.kind === 'file' ? swap.sizeBytes : 0;
        // Rounding up EFI and swap can take at most one MiB each from the container.
        const least = minimumSystemBytes + luksHeaderBytes + inside - 2 * alignment;
        expect(size('luks')).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bounds', () => {
  it('are exactly the sizes between which a layout works', () => {
    const spec = plainSpec({ swap: { kind: 'plain-partition', sizeBytes: GIB } });
    const worksWithSwap = (sizeBytes: number): boolean =>
      computeLayout(plainSpec({ swap: { kind: 'plain-partition', sizeBytes } })).ok;
    const { minimumBytes, maximumBytes } = swapBounds(spec);
    expect(
      [minimumBytes - 1, minimumBytes, maximumBytes, maximumBytes + 1].map(worksWithSwap),
    ).toEqual([false, true, true, false]);
  });

  it('never end before they begin, whatever the disk', () => {
    fc.assert(
      fc.property(specArbitrary, (spec) => {
        for (const { minimumBytes, maximumBytes } of [efiBounds(spec), swapBounds(spec)]) {
          expect(maximumBytes).toBeGreaterThanOrEqual(minimumBytes);
        }
      }),
    );
  });

  it('keep the EFI partition below what makes sense even on a huge disk', () => {
    expect(efiBounds(plainSpec({ disk: { sizeBytes: 60 * TIB } })).maximumBytes).toBe(32 * GIB);
  });
});
