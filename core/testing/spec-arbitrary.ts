/** Specs for tests: a plain one, and arbitrary ones for property tests. */
import * as fc from 'fast-check';
import { minimumDiskBytes, maximumDiskBytes } from '../layout/minimums.ts';
import { GIB, MIB } from '../sizes/units.ts';
import { defaultSubvolumes } from '../spec/defaults.ts';
import type { InstallSpec, Swap } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';

export { plainSystem } from './system-arbitrary.ts';

/** A spec with everything at its default on a 64 GiB disk. */
export function plainSpec(
  change: { swap?: Swap; disk?: Partial<InstallSpec['disk']>; system?: System } = {},
): InstallSpec {
  return {
    version: 1,
    disk: {
      node: '/dev/sda',
      byId: 'scsi-SExample_Disk_0001',
      serial: '0001',
      sizeBytes: 64 * GIB,
      logicalSectorBytes: 512,
      ...change.disk,
    },
    layout: {
      kind: 'whole-disk',
      efi: { sizeBytes: 2 * GIB, label: 'BOOT' },
      swap: change.swap ?? { kind: 'none' },
    },
    encryption: { mapping: 'enc', label: 'tidemark', discard: true },
    btrfs: {
      label: 'nixos',
      compression: { kind: 'zstd', level: 1 },
      noatime: true,
      subvolumes: [...defaultSubvolumes],
    },
    ...(change.system === undefined ? {} : { system: change.system }),
  };
}

const sizes = fc.integer({ min: 1, max: 48 * GIB });

export const swapArbitrary: fc.Arbitrary<Swap> = fc.oneof(
  fc.constant<Swap>({ kind: 'none' }),
  sizes.map((sizeBytes): Swap => ({ kind: 'file', sizeBytes, hibernation: true })),
  sizes.map((sizeBytes): Swap => ({ kind: 'random-key-partition', sizeBytes })),
  sizes.map((sizeBytes): Swap => ({ kind: 'plain-partition', sizeBytes })),
);

/** Any disk from 8 GiB to 64 TiB, whole sectors, both sector sizes, with any EFI and swap size. */
export const specArbitrary: fc.Arbitrary<InstallSpec> = fc
  .record({
    sectorBytes: fc.constantFrom(512 as const, 4096 as const),
    // Small disks are where layouts fail; they are drawn as often as large ones.
    roughBytes: fc.oneof(
      fc.double({ min: minimumDiskBytes, max: 40 * GIB, noNaN: true }),
      fc.double({ min: minimumDiskBytes, max: maximumDiskBytes, noNaN: true }),
    ),
    efiBytes: fc.integer({ min: 1, max: 40 * GIB }),
    swap: swapArbitrary,
  })
  .map(({ sectorBytes, roughBytes, efiBytes, swap }) => {
    const sizeBytes = Math.floor(roughBytes / sectorBytes) * sectorBytes;
    const spec = plainSpec({ swap, disk: { sizeBytes, logicalSectorBytes: sectorBytes } });
    return { ...spec, layout: { ...spec.layout, efi: { sizeBytes: efiBytes, label: 'BOOT' } } };
  });

/** One MiB, for tests that speak of alignment. */
export const alignment = MIB;
