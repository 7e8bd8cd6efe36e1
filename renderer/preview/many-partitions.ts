import type { Disk, Segment } from '../../core/disks/disk.ts';
import { GB, GIB } from '../../core/sizes/units.ts';
import { windowsAndLinux } from './disks.ts';

const roles = ['efi', 'linux', 'windows', 'btrfs', 'luks', 'unknown', 'swap'] as const;
const types = ['vfat', 'ext4', 'BitLocker', 'btrfs', 'crypto_LUKS', null, 'swap'] as const;

/** The hard case of the map: fourteen partitions. */
export const manyPartitions: Disk = {
  ...windowsAndLinux,
  identity: {
    ...windowsAndLinux.identity,
    node: '/dev/sdc',
    byId: null,
    serial: null,
    model: 'WDC WD40EFRX-68N32N0 with a rather long model name',
    transport: 'sata',
    sizeBytes: 4000 * GB,
  },
  isRotational: true,
  segments: Array.from({ length: 14 }, (_, index): Segment => ({
    number: index + 1,
    node: `/dev/sdc${index + 1}`,
    startBytes: index * 260 * GIB,
    sizeBytes: (index % 3 === 0 ? 1 : 260) * GIB,
    role: roles[index % roles.length] ?? 'other',
    name: null,
    type: types[index % types.length] ?? null,
    label: `volume-${index + 1}`,
    mountPoints: [],
  })),
};
