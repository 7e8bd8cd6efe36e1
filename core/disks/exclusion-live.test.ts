import { expect, test } from 'vitest';
import { GIB, MIB } from '../sizes/units.ts';
import { disk, partitioned, reasons } from './testing/exclusion-fixtures.ts';
import { fileSystem, table } from './testing/fixtures.ts';
import type { DeviceFixture, MachineFixture } from './testing/fixtures.ts';

const spare = disk('vdz');

/** NixOS' live stick: an ISO 9660 image over the whole disk, the store in a file on it. */
const stick = disk('sda', {
  number: '8:0',
  sizeBytes: 15_376_000_000,
  isRemovable: true,
  blkid: [...table('dos', '5f1e77aa'), ...fileSystem('iso9660', 'nixos-25.11')],
  partitions: [
    { number: 1, startBytes: 0, sizeBytes: 3 * GIB, blkid: fileSystem('iso9660', 'nixos-25.11') },
    { number: 2, startBytes: MIB, sizeBytes: 3 * MIB, blkid: fileSystem('vfat', 'EFIBOOT') },
  ],
});
const storeLoop: DeviceFixture = {
  name: 'loop0',
  number: '7:0',
  sizeBytes: 2 * GIB,
  backingFile: '/iso/nix-store.squashfs',
};
const liveMounts = [
  '0:20 / tmpfs tmpfs',
  '7:0 /nix/.ro-store squashfs /dev/loop0',
  '0:25 /nix/.rw-store tmpfs tmpfs',
  '0:26 /nix/store overlay overlay rw,lowerdir=/nix/.ro-store,upperdir=/nix/.rw-store/store,workdir=/nix/.rw-store/work',
];

test.each(['8:0 /iso iso9660 /dev/sda', '8:1 /iso iso9660 /dev/sda1'])(
  'the live stick is found from its mount, whole disk or partition: %s',
  (medium) => {
    const machine = { devices: [stick, storeLoop, spare], mounts: [medium, ...liveMounts] };
    expect(reasons(machine)).toEqual({
      sda: 'live-system: The live session was started from this disk.',
      vdz: null,
    });
  },
);

test('a stick made by copying files has no ISO signature; its mount tells all the same', () => {
  const fat = partitioned('sda', fileSystem('vfat', 'NIXOS'), { number: '8:0' });
  const machine = {
    devices: [fat, storeLoop, spare],
    mounts: ['8:1 /iso vfat /dev/sda1', ...liveMounts],
  };
  expect(reasons(machine)['sda']).toMatch(/^live-system:/);
});

test('the store alone leads down through loop device, file and mount, whatever holds the file', () => {
  const loop = { ...storeLoop, backingFile: '/run/media/x/nix-store.squashfs (deleted)' };
  const machine = {
    devices: [partitioned('sdb', fileSystem('ext4'), { number: '8:16' }), loop, spare],
    mounts: ['8:17 /run/media/x ext4 /dev/sdb1', ...liveMounts],
  };
  expect(reasons(machine)).toEqual({
    sdb: 'live-system: The running system is on this disk.',
    vdz: null,
  });
});

test('the root as an overlay over a file on a disk', () => {
  const loop = { ...storeLoop, backingFile: '/media/stick/filesystem.squashfs' };
  const machine = {
    devices: [partitioned('sdb', fileSystem('ext4'), { number: '8:16' }), loop],
    mounts: [
      '0:31 / overlay overlay rw,lowerdir=/rofs,upperdir=/cow/up,workdir=/cow/work',
      '7:0 /rofs squashfs /dev/loop0',
      '8:17 /media/stick ext4 /dev/sdb1',
    ],
  };
  expect(reasons(machine)['sdb']).toMatch(/^live-system:/);
});

test('a live session that was copied to memory frees its stick', () => {
  const loop = { ...storeLoop, backingFile: '/copy/nix-store.squashfs' };
  const machine = { devices: [stick, loop], mounts: ['0:50 /copy tmpfs tmpfs', ...liveMounts] };
  expect(reasons(machine)).toEqual({ sda: null });
});

test('an installed system: LUKS, LVM in it, the root in that', () => {
  const machine: MachineFixture = {
    devices: [
      partitioned('nvme0n1', fileSystem('crypto_LUKS'), { number: '259:0' }),
      {
        name: 'dm-0',
        number: '254:0',
        slaves: ['nvme0n1p1'],
        mapping: { name: 'luks', uuid: 'CRYPT-LUKS2-x' },
      },
      {
        name: 'dm-1',
        number: '254:1',
        slaves: ['dm-0'],
        mapping: { name: 'vg-root', uuid: 'LVM-x' },
      },
      spare,
    ],
    mounts: ['254:1 / ext4 /dev/mapper/vg-root', '0:30 /run tmpfs tmpfs'],
  };
  expect(reasons(machine)).toEqual({
    nvme0n1: 'live-system: The running system is on this disk.',
    vdz: null,
  });
  expect(reasons({ ...machine, mounts: ['254:1 /data ext4 /dev/mapper/vg-root'] })['nvme0n1']).toBe(
    'mounted: Something on it is mounted at /data.',
  );
  expect(reasons({ ...machine, mounts: [] })['nvme0n1']).toBe(
    'held: An encrypted volume on it is open as luks.',
  );
});

test('a btrfs root has a device number of its own; all of its disks are found', () => {
  const machine = {
    devices: [
      partitioned('sda', fileSystem('btrfs'), { number: '8:0' }),
      partitioned('sdb', fileSystem('btrfs'), { number: '8:16' }),
      spare,
    ],
    mounts: ['0:28 / btrfs /dev/sda1 rw,subvol=/root'],
    btrfsDeviceCounts: { sda1: 2, sdb1: 2 },
    btrfsVolumes: [{ devices: ['sda1', 'sdb1'] }],
  };
  expect(reasons(machine)).toMatchObject({
    sda: 'live-system: The running system is on this disk.',
    sdb: 'live-system: The running system is on this disk.',
    vdz: null,
  });
  expect(reasons({ ...machine, mounts: [], btrfsVolumes: [] })['sdb']).toBe(
    'multi-device: It holds a part of a btrfs that spans several disks.',
  );
});
