import { expect, test } from 'vitest';
import { GIB } from '../sizes/units.ts';
import { disk, partitioned, reasons } from './testing/exclusion-fixtures.ts';
import { fileSystem, hash } from './testing/fixtures.ts';
import type { DeviceFixture, MachineFixture } from './testing/fixtures.ts';

test('a btrfs on one disk alone is nothing against it', () => {
  const device = partitioned('sda', fileSystem('btrfs'));
  expect(reasons({ devices: [device], btrfsDeviceCounts: { sda1: 1 } })).toEqual({ sda: null });
});

test('mounted under a name that is only the beginning of another disk', () => {
  const machine = {
    devices: [
      partitioned('nvme0n1', fileSystem('ext4'), { number: '259:0' }),
      partitioned('nvme0n10', fileSystem('ext4'), { number: '259:20' }),
      partitioned('sda', fileSystem('btrfs'), { number: '8:0' }),
      partitioned('sdaa', fileSystem('btrfs'), { number: '65:160' }),
    ],
    mounts: ['259:21 /data ext4 /dev/nvme0n10p1', '0:40 /more btrfs /dev/sdaa1'],
  };
  expect(reasons(machine)).toEqual({
    nvme0n1: null,
    nvme0n10: 'mounted: Something on it is mounted at /data.',
    sda: null,
    sdaa: 'mounted: Something on it is mounted at /more.',
  });
});

test('a mount point with a terminal sequence in its name', () => {
  const machine = {
    devices: [partitioned('sda', fileSystem('ext4'), { number: '8:0' })],
    mounts: ['8:1 /run/media/\u001B[31mx\\040y ext4 /dev/sda1'],
  };
  expect(reasons(machine)['sda']).toBe(
    'mounted: Something on it is mounted at /run/media/ [31mx y.',
  );
});

test('swap on a partition, through a mapping, and in a file', () => {
  const device = partitioned('sda', fileSystem('swap'), { number: '8:0' });
  const mapping = {
    name: 'dm-0',
    number: '254:0',
    slaves: ['sda1'],
    mapping: { name: 'cs', uuid: '' },
  };
  expect(reasons({ devices: [device], swaps: ['/dev/sda1 partition'] })['sda']).toBe(
    'swap: It is in use as swap: /dev/sda1.',
  );
  expect(reasons({ devices: [device, mapping], swaps: ['/dev/dm-0 partition'] })['sda']).toMatch(
    /^swap:/,
  );
  const mounts = ['8:1 /data ext4 /dev/sda1'];
  expect(reasons({ devices: [device], mounts, swaps: ['/data/file file'] })['sda']).toMatch(
    /^mounted:/,
  );
});

test('a running RAID1 holds both disks; a stopped one still has members', () => {
  const member = ['ID_FS_TYPE=linux_raid_member', 'ID_FS_USAGE=raid'];
  const devices = [partitioned('sda', member), partitioned('sdb', member)];
  const array = { name: 'md127', number: '9:127', slaves: ['sda1', 'sdb1'] };
  expect(reasons({ devices: [...devices, array] })).toEqual({
    sda: 'held: It belongs to the running RAID array md127.',
    sdb: 'held: It belongs to the running RAID array md127.',
  });
  expect(reasons({ devices })).toEqual({
    sda: 'multi-device: It is a member of a RAID array.',
    sdb: 'multi-device: It is a member of a RAID array.',
  });
});

test('bcache: cache and backing disk, running and not', () => {
  const blkid = ['ID_FS_TYPE=bcache', 'ID_FS_USAGE=other'];
  const devices = [disk('sda', { blkid }), partitioned('nvme0n1', blkid)];
  const running = { name: 'bcache0', number: '252:0', slaves: ['sda', 'nvme0n1p1'] };
  expect(Object.values(reasons({ devices: [...devices, running] }))).toEqual([
    'held: It belongs to the running bcache device bcache0.',
    'held: It belongs to the running bcache device bcache0.',
  ]);
  expect(reasons({ devices })['sda']).toMatch(/^multi-device: It belongs to a bcache/);
});

test.each([
  ['LVM2_member', 'multi-device: It belongs to an LVM volume group, which may span other disks.'],
  ['isw_raid_member', 'multi-device: It is a member of a RAID array.'],
  ['bcachefs', 'multi-device: It holds a bcachefs, which may span other disks.'],
  ['zfs_member', 'multi-device: It belongs to the ZFS pool tank, which may span other disks.'],
])('%s on a disk that nothing uses', (type, expected) => {
  expect(reasons({ devices: [partitioned('sda', fileSystem(type, 'tank'))] })['sda']).toBe(
    expected,
  );
});

test('an imported ZFS pool is found by its mounts, and without any by the claim on the disk', () => {
  const claimed = { kind: 'read', edgesHash: hash('1'), isBlank: false, isClaimed: true } as const;
  const devices = [partitioned('sda', fileSystem('zfs_member', 'tank'), { surface: claimed })];
  expect(reasons({ devices, mounts: ['0:60 /tank/a zfs tank/a'] })['sda']).toMatch(/^mounted:/);
  expect(reasons({ devices })['sda']).toBe('held: It belongs to an imported ZFS pool.');
});

test('a disk that something claims which cannot be seen', () => {
  const surface = { kind: 'read', edgesHash: hash('1'), isBlank: true, isClaimed: true } as const;
  expect(reasons({ devices: [disk('sda', { surface })] })['sda']).toMatch(/^held: Another program/);
});

test('multipath, other mappings, and a holder that is already gone', () => {
  const stacked = (name: string, uuid: string): DeviceFixture => {
    return { name: 'dm-0', number: '254:0', slaves: ['sda'], mapping: { name, uuid } };
  };
  const reason = (...devices: DeviceFixture[]): unknown => reasons({ devices })['sda'];
  expect(reason(disk('sda'), stacked('mpatha', 'mpath-3600'))).toMatch(/multipath disk mpatha/);
  expect(reason(disk('sda'), stacked('odd', ''))).toBe('held: The device odd is built on it.');
  expect(reason(disk('sda', { holders: ['dm-9'] }))).toBe('held: The device dm-9 is built on it.');
});

const own = { mappings: ['enc'], targets: ['/mnt/tidemark'], swaps: ['/dev/sda2'] };
const ownMachine: MachineFixture = {
  devices: [
    partitioned('sda', fileSystem('crypto_LUKS'), { number: '8:0' }),
    { name: 'dm-0', number: '254:0', slaves: ['sda1'], mapping: { name: 'enc', uuid: 'CRYPT-x' } },
  ],
  mounts: ['0:44 /mnt/tidemark btrfs /dev/mapper/enc', '8:1 /mnt/tidemark/boot vfat /dev/sda1'],
  swaps: ['/mnt/tidemark/swap/swapfile file'],
};

test('what an earlier run of ours left is told from what others use', () => {
  expect(reasons(ownMachine, { own })['sda']).toMatch(/^own-earlier-run:/);
  expect(reasons(ownMachine)['sda']).toMatch(/^mounted:/);
  const more = [...(ownMachine.mounts ?? []), '0:44 /mnt/tidemark2 btrfs /dev/mapper/enc'];
  expect(reasons({ ...ownMachine, mounts: more }, { own })['sda']).toBe(
    'mounted: Something on it is mounted at /mnt/tidemark2.',
  );
});

test('a swap partition of ours, and one that is not', () => {
  const devices = [partitioned('sda', fileSystem('swap'), { number: '8:0' })];
  const swaps = ['/dev/sda1 partition'];
  expect(reasons({ devices, swaps }, { own: { ...own, swaps: ['/dev/sda1'] } })['sda']).toMatch(
    /^own/,
  );
  const byLink = { ...own, swaps: ['/dev/disk/by-id/x-part1'] };
  const nodes = { '/dev/disk/by-id/x-part1': 'sda1' };
  expect(reasons({ devices, swaps, nodes }, { own: byLink })['sda']).toMatch(/^own/);
  expect(reasons({ devices, swaps }, { own })['sda']).toMatch(/^swap/);
});

test('read-only, too small, odd sectors, unreadable', () => {
  const machine = {
    devices: [
      disk('mmcblk0', { isReadOnly: true }),
      disk('sdb', { sizeBytes: 8 * GIB - 512 }),
      disk('sdc', { sizeBytes: 8 * GIB }),
      disk('sdd', { logicalSectorBytes: 2048 }),
      disk('sde', { logicalSectorBytes: 4096 }),
      disk('sdf', { surface: { kind: 'unreadable', error: 'EIO' } }),
    ],
  };
  expect(reasons(machine)).toEqual({
    mmcblk0: 'read-only: It is read-only.',
    sdb: 'too-small: It is too small: 8.59 GB, and 8 GiB are needed.',
    sdc: null,
    sdd: 'unsupported-sectors: Its sectors have 2 KiB; 512 and 4096 bytes work.',
    sde: null,
    sdf: 'unreadable: It cannot be read: EIO',
  });
});

test('disks without serial numbers: one is fine, two alike are refused', () => {
  const bare = (name: string, more: Partial<DeviceFixture> = {}): DeviceFixture => {
    return { name, lsblk: { model: 'Generic' }, ...more };
  };
  expect(reasons({ devices: [bare('sda'), disk('sdb')] })).toEqual({ sda: null, sdb: null });
  expect(reasons({ devices: [bare('sda'), bare('sdb')] })).toEqual({
    sda: 'ambiguous: It cannot be told from /dev/sdb: both say the same about themselves.',
    sdb: 'ambiguous: It cannot be told from /dev/sda: both say the same about themselves.',
  });
  expect(reasons({ devices: [bare('sda'), bare('sdb', { sizeBytes: 32 * GIB })] })).toEqual({
    sda: null,
    sdb: null,
  });
  expect(reasons({ devices: [bare('sda', { diskSequence: null })] })['sda']).toMatch(/^ambiguous:/);
});

test('equal serial numbers do not make two disks different, links of their own do', () => {
  const lsblk = { model: 'Bridge', serial: '0123456789ABCDEF' };
  const link = 'usb-Bridge_0123456789ABCDEF-0:0';
  const twins = [
    { name: 'sda', lsblk, byId: [link] },
    { name: 'sdb', lsblk },
  ];
  expect(
    Object.values(reasons({ devices: twins })).every((text) => text?.startsWith('ambiguous')),
  ).toBe(true);
  const slots = [
    { name: 'sda', lsblk, byId: [link] },
    { name: 'sdb', lsblk, byId: ['usb-Bridge_0123456789ABCDEF-0:1'] },
  ];
  expect(reasons({ devices: slots })).toEqual({ sda: null, sdb: null });
});

test('the most serious of several reasons is told', () => {
  const machine = {
    devices: [
      partitioned('sda', fileSystem('ext4'), { number: '8:0', isReadOnly: true, sizeBytes: GIB }),
    ],
    mounts: ['8:1 /iso ext4 /dev/sda1', '8:1 /data ext4 /dev/sda1'],
  };
  expect(reasons(machine)['sda']).toMatch(/^live-system:/);
  expect(reasons({ ...machine, mounts: ['8:1 /data ext4 /dev/sda1'] })['sda']).toMatch(/^mounted:/);
  expect(reasons({ ...machine, mounts: [] })['sda']).toMatch(/^read-only:/);
});
