/** Arbitrary specs with a system, for everything that is generated from them. */
import * as fc from 'fast-check';
import type { InstallSpec, Subvolume } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { specArbitrary } from './spec-arbitrary.ts';
import { systemArbitrary } from './system-arbitrary.ts';

/** Subvolumes of the person's own, at places that are allowed, some of which boot needs early. */
const ownSubvolumes: fc.Arbitrary<Subvolume[]> = fc.subarray([
  { role: 'own', name: '@srv', mountPoint: '/srv' },
  { role: 'own', name: 'a.b-c', mountPoint: '/persist/photos' },
  { role: 'own', name: '1st', mountPoint: '/var/lib' },
  { role: 'own', name: 'if', mountPoint: '/home/ada/C++@x_y' },
  { role: 'own', name: '_', mountPoint: '/var/lib/libvirt/images' },
]);

/** Any disk with any system on it. */
export const systemSpecArbitrary: fc.Arbitrary<InstallSpec & { readonly system: System }> = fc
  .record({
    spec: specArbitrary,
    system: systemArbitrary,
    own: ownSubvolumes,
    byId: fc.constantFrom('scsi-0001', 'usb-a\\x5cb:0', null),
    compression: fc.constantFrom<InstallSpec['btrfs']['compression']>(
      { kind: 'zstd', level: 15 },
      { kind: 'lzo' },
      { kind: 'none' },
    ),
    noatime: fc.boolean(),
    mapping: fc.constantFrom('enc', 'in', 'if', 'x_1'),
    hibernation: fc.boolean(),
  })
  .map(({ spec, system, own, byId, compression, noatime, mapping, hibernation }) => {
    const { swap } = spec.layout;
    const disk = { ...spec.disk, byId };
    return {
      ...spec,
      disk,
      layout: { ...spec.layout, swap: swap.kind === 'file' ? { ...swap, hibernation } : swap },
      encryption: { ...spec.encryption, mapping, discard: noatime },
      btrfs: {
        ...spec.btrfs,
        compression,
        noatime,
        subvolumes: [...spec.btrfs.subvolumes, ...own],
      },
      system,
    };
  });
