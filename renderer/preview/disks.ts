/** Disks as one meets them, for looking at the pages without any helper. */
import type { Disk, Segment } from '../../core/disks/disk.ts';
import { message } from '../../core/messages/render.ts';
import { GB, GIB, MIB } from '../../core/sizes/units.ts';

interface PartOptions {
  readonly label?: string;
  readonly name?: string;
  readonly type?: string;
}

/** Partitions laid one after the other, with the alignment gap in front. */
function parts(list: readonly [Segment['role'], number, PartOptions][], node: string): Segment[] {
  let next = MIB;
  return list.map(([role, sizeBytes, { label, name, type }], index) => {
    const startBytes = next;
    next += sizeBytes;
    return {
      number: role === 'free' ? null : index + 1,
      node: role === 'free' ? null : `${node}p${index + 1}`,
      startBytes,
      sizeBytes,
      role,
      name: name ?? null,
      type: type ?? null,
      label: label ?? null,
      mountPoints: [],
    };
  });
}

const base = {
  wwn: null,
  logicalSectorBytes: 512,
  edgesHash: 'ab'.repeat(32),
} as const;

export const windowsAndLinux: Disk = {
  identity: {
    ...base,
    node: '/dev/nvme0n1',
    byId: 'nvme-Samsung_SSD_980_1TB_S649NL0T812345',
    serial: 'S649NL0T812345',
    model: 'Samsung SSD 980 1TB',
    transport: 'nvme',
    sizeBytes: 1000 * GB + 204_886_016,
    tableId: '6f9c3f6e-2d54-4a51-9a5e-0d4ff0a7a101',
    diskSequence: 9,
  },
  vendor: null,
  isRemovable: false,
  isRotational: false,
  table: 'gpt',
  segments: parts(
    [
      ['efi', 100 * MIB, { type: 'vfat', name: 'EFI system partition' }],
      ['other', 16 * MIB, { name: 'Microsoft reserved' }],
      ['windows', 430 * GIB, { label: 'Windows', type: 'ntfs' }],
      ['linux', 400 * GIB, { label: 'fedora', type: 'ext4' }],
      ['swap', 16 * GIB, { type: 'swap' }],
      ['free', 84.7 * GIB, {}],
    ],
    '/dev/nvme0n1',
  ),
  isEmpty: false,
  exclusion: null,
};

export const emptyDisk: Disk = {
  identity: {
    ...base,
    node: '/dev/sda',
    byId: 'ata-Crucial_CT256MX100SSD1_14360D2A11FE',
    serial: '14360D2A11FE',
    model: 'Crucial CT256MX100SSD1',
    transport: 'sata',
    sizeBytes: 256 * GB + 60_514_304,
    tableId: null,
    diskSequence: 7,
  },
  vendor: 'ATA',
  isRemovable: false,
  isRotational: false,
  table: null,
  segments: [],
  isEmpty: true,
  exclusion: null,
};

const liveStick: Disk = {
  identity: {
    ...base,
    node: '/dev/sdb',
    byId: 'usb-SanDisk_Ultra_4C530001250101117405-0:0',
    serial: '4C530001250101117405',
    model: 'Ultra',
    transport: 'usb',
    sizeBytes: 30.8 * GB,
    tableId: '1c2f4a10',
    diskSequence: 4,
  },
  vendor: 'SanDisk',
  isRemovable: true,
  isRotational: false,
  table: 'dos',
  segments: parts([['other', 3 * GIB, { label: 'nixos-25.11', type: 'iso9660' }]], '/dev/sdb'),
  isEmpty: false,
  exclusion: {
    kind: 'live-system',
    reason: message('exclusion.live-system', { path: '/iso' }),
    remedy: message('exclusion.live-system.remedy'),
  },
};

/** A stick that is plugged in while one looks. */
export const pluggedStick: Disk = {
  ...liveStick,
  identity: {
    ...liveStick.identity,
    node: '/dev/sdd',
    byId: 'usb-Kingston_DataTraveler_E0D55EA574-0:0',
    serial: 'E0D55EA574',
    model: 'DataTraveler',
    sizeBytes: 62 * GB,
    diskSequence: 12,
  },
  vendor: 'Kingston',
  segments: parts([['other', 57 * GIB, { label: 'PHOTOS', type: 'exfat' }]], '/dev/sdd'),
  exclusion: null,
};

/** The same, as a desktop mounts it by itself. */
export const mountedStick: Disk = {
  ...pluggedStick,
  segments: pluggedStick.segments.map((segment) => ({
    ...segment,
    mountPoints: ['/run/media/nixos/PHOTOS'],
  })),
  exclusion: {
    kind: 'mounted',
    reason: message('exclusion.mounted', { path: '/run/media/nixos/PHOTOS' }),
    remedy: message('exclusion.mounted.remedy', { path: '/run/media/nixos/PHOTOS' }),
  },
};

export const previewDisks: readonly Disk[] = [windowsAndLinux, emptyDisk, liveStick];
