import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MIB } from '../sizes/units.ts';
import { assembleDisks } from './assemble.ts';
import { diskSchema } from './disk.ts';
import type { Disk } from './disk.ts';
import { fileSystem, gptEntry, hash, readingsOf, table } from './testing/fixtures.ts';
import type { DeviceFixture, PartitionFixture } from './testing/fixtures.ts';
import { smallestGapBytes } from './segments.ts';

const GIB = 1024 * MIB;

function diskOf(device: Omit<DeviceFixture, 'name'>): Disk {
  const [disk] = assembleDisks(readingsOf({ devices: [{ name: 'sda', ...device }] }));
  return diskSchema.parse(disk);
}

function roles(disk: Disk): string[] {
  return disk.segments.map(({ role, number }) => `${number ?? '-'} ${role}`);
}

const microsoft = 'ebd0a0a2-b9e5-4433-87c0-68b6b72699c7';
const linux = '0fc63daf-8483-4772-8e79-3d69d8477de4';

test('a laptop with Windows and Linux', () => {
  const at = (
    number: number,
    [startMib, sizeMib]: readonly [number, number],
    blkid: readonly string[],
  ): PartitionFixture => {
    return { number, startBytes: startMib * MIB, sizeBytes: sizeMib * MIB, blkid };
  };
  const disk = diskOf({
    sizeBytes: 256 * GIB,
    blkid: table('gpt'),
    partitions: [
      at(
        1,
        [1, 260],
        [
          ...gptEntry(1, 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b', 'EFI\\x20system'),
          ...fileSystem('vfat', 'SYSTEM'),
        ],
      ),
      at(2, [261, 16], gptEntry(2, 'e3c9e316-0b5c-4db8-817d-f92df00215ae', 'MSR')),
      at(3, [277, 100_000], [...gptEntry(3, microsoft), ...fileSystem('ntfs', 'Win\\x20dows')]),
      at(
        5,
        [110_000, 50_000],
        [...gptEntry(5, linux), ...fileSystem('ext4', 'a\\x0ab\\x1b\\x5b1m')],
      ),
      at(6, [160_000, 512], [...gptEntry(6, linux), ...fileSystem('swap')]),
      at(7, [160_512, 20_000], [...gptEntry(7, linux), ...fileSystem('crypto_LUKS')]),
      at(8, [180_512, 20_000], [...gptEntry(8, linux), ...fileSystem('btrfs')]),
      at(9, [200_512, 1000], [...gptEntry(9, microsoft), ...fileSystem('BitLocker')]),
      at(10, [201_512, 1000], gptEntry(10, linux)),
      at(11, [202_512, 1000], [...gptEntry(11, linux), ...fileSystem('something_new')]),
      at(12, [203_512, 1000], [...gptEntry(12, microsoft), ...fileSystem('exfat')]),
    ],
  });
  expect(roles(disk)).toEqual([
    '1 efi',
    '2 windows',
    '3 windows',
    '- free',
    '5 linux',
    '6 swap',
    '7 luks',
    '8 btrfs',
    '9 windows',
    '10 unknown',
    '11 unknown',
    '12 other',
    '- free',
  ]);
  expect(disk.segments[0]).toMatchObject({ name: 'EFI system', label: 'SYSTEM', type: 'vfat' });
  expect(disk.segments[4]?.label).toBe('a b [1m');
  expect(disk.segments[3]).toMatchObject({ startBytes: 100_277 * MIB, sizeBytes: 9723 * MIB });
  expect([disk.isEmpty, disk.exclusion]).toEqual([false, null]);
});

test('nothing at all is empty, and one stretch of free space', () => {
  const disk = diskOf({});
  expect(disk).toMatchObject({ isEmpty: true, table: null, exclusion: null });
  expect(roles(disk)).toEqual(['- free']);
});

test('bytes without a signature are not empty: they may be anything', () => {
  const surface = { kind: 'read', edgesHash: hash('5'), isBlank: false, isClaimed: false } as const;
  const disk = diskOf({ surface });
  expect(disk.isEmpty).toBe(false);
  expect(disk.segments).toMatchObject([{ role: 'unknown', number: null, startBytes: 0 }]);
});

test('a disk that cannot be read is not empty either', () => {
  const disk = diskOf({ surface: { kind: 'unreadable', error: 'EIO' } });
  expect(disk.isEmpty).toBe(false);
  expect(roles(disk)).toEqual(['- unknown']);
});

test('a table without partitions is free space, but not an empty disk', () => {
  const disk = diskOf({ blkid: table('gpt') });
  expect(roles(disk)).toEqual(['- free']);
  expect(disk).toMatchObject({ isEmpty: false, table: 'gpt' });
});

test('a table that the kernel does not understand hides what it holds', () => {
  const disk = diskOf({ blkid: table('PMBR') });
  expect(roles(disk)).toEqual(['- unknown']);
  expect(disk).toMatchObject({ isEmpty: false, table: 'other' });
});

test('a file system on the bare disk', () => {
  const disk = diskOf({ blkid: fileSystem('ext4', 'data'), sizeBytes: 16 * GIB });
  expect(disk.segments).toMatchObject([
    { number: null, node: '/dev/sda', role: 'linux', label: 'data', sizeBytes: 16 * GIB },
  ]);
  expect(disk).toMatchObject({ isEmpty: false, table: null });
});

test('an MBR with logical partitions; the extended one holds nothing itself', () => {
  const entry = (type: string): string[] => [
    'ID_PART_ENTRY_SCHEME=dos',
    `ID_PART_ENTRY_TYPE=${type}`,
  ];
  const disk = diskOf({
    sizeBytes: 10 * GIB,
    blkid: table('dos', '8f1c33ab'),
    partitions: [
      { number: 1, startBytes: MIB, sizeBytes: GIB, blkid: entry('0x7') },
      { number: 2, startBytes: 2 * GIB, sizeBytes: 1024, blkid: entry('0xf') },
      { number: 5, startBytes: 2 * GIB + MIB, sizeBytes: GIB, blkid: entry('0x83') },
      { number: 3, startBytes: 9 * GIB, sizeBytes: GIB, blkid: entry('0xef') },
    ],
  });
  expect(roles(disk)).toEqual(['1 windows', '- free', '5 unknown', '- free', '3 efi']);
  expect(disk).toMatchObject({ table: 'dos', identity: { tableId: '8f1c33ab' } });
});

test('partitions that overlap, as an ISO image has them, leave no false gaps', () => {
  const disk = diskOf({
    sizeBytes: 16 * GIB,
    blkid: [...table('dos', '11112222'), ...fileSystem('iso9660', 'nixos')],
    partitions: [
      { number: 1, startBytes: 0, sizeBytes: 2 * GIB, blkid: fileSystem('iso9660', 'nixos') },
      { number: 2, startBytes: MIB, sizeBytes: 3 * MIB, blkid: fileSystem('vfat', 'EFIBOOT') },
    ],
  });
  expect(roles(disk)).toEqual(['1 other', '2 other', '- free']);
  expect(disk.segments[2]).toMatchObject({ startBytes: 2 * GIB, sizeBytes: 14 * GIB });
});

test('GPT keeps the ends of a disk with 4096-byte sectors for itself', () => {
  const disk = diskOf({ sizeBytes: 16 * GIB, logicalSectorBytes: 4096, blkid: table('gpt') });
  expect(disk.identity.logicalSectorBytes).toBe(4096);
  expect(disk.segments[0]).toMatchObject({
    startBytes: 6 * 4096,
    sizeBytes: 16 * GIB - 11 * 4096,
  });
});

/** Stretches of a disk that the property below counts in. */
const stretch = MIB / 4;
const stretches = 1000;

interface Stretch {
  readonly start: number;
  readonly size: number;
}

/** Which stretches of the disk are covered, 1 for each. */
function covered(list: readonly Stretch[]): Uint8Array {
  const map = new Uint8Array(stretches);
  for (const { start, size } of list) map.fill(1, start, start + size);
  return map;
}

test('whatever partitions there are, gaps overlap none of them and none is left out', () => {
  const partition = fc.record({
    start: fc.integer({ min: 1, max: 900 }),
    size: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(fc.array(partition, { maxLength: 20 }), (list) => {
      const { segments } = diskOf({
        sizeBytes: stretches * stretch,
        partitions: list.map(({ start, size }, index) => {
          return { number: index + 1, startBytes: start * stretch, sizeBytes: size * stretch };
        }),
        blkid: table('dos'),
      });
      const taken = covered(list);
      const gaps = segments.filter(({ role }) => role === 'free');
      const free = covered(
        gaps.map(({ startBytes, sizeBytes }) => {
          return { start: Math.floor(startBytes / stretch), size: Math.ceil(sizeBytes / stretch) };
        }),
      );
      // Runs of stretches that no partition covers, wide enough to be a gap; the first sector is the
      // table's, so four stretches at the very beginning are just too few.
      const open = [...taken].join('').matchAll(/^0{5,}|(?<=1)0{4,}/g);
      const expected = covered([...open].map((run) => ({ start: run.index, size: run[0].length })));
      expect([...free].join('')).toBe([...expected].join(''));
      expect(gaps.every(({ sizeBytes }) => sizeBytes >= smallestGapBytes)).toBe(true);
      expect(segments.filter(({ role }) => role !== 'free')).toHaveLength(list.length);
    }),
  );
});
