import { expect, test } from 'vitest';
import { chooseById } from './by-id.ts';

test.each([
  [
    'an NVMe disk: model and serial number with the namespace',
    [
      'nvme-eui.002538b111b2c3d4',
      'nvme-Samsung_SSD_980_PRO_1TB_S5GXNX0T123456A',
      'nvme-Samsung_SSD_980_PRO_1TB_S5GXNX0T123456A_1',
    ],
    'nvme-Samsung_SSD_980_PRO_1TB_S5GXNX0T123456A_1',
  ],
  [
    'a SATA disk',
    ['wwn-0x5000c500a1b2c3d4', 'ata-ST4000DM004-2CV104_ZFN1ABCD', 'scsi-35000c500a1b2c3d4'],
    'ata-ST4000DM004-2CV104_ZFN1ABCD',
  ],
  ['a stick', ['usb-SanDisk_Ultra_Fit_4C530001-0:0'], 'usb-SanDisk_Ultra_Fit_4C530001-0:0'],
  [
    'a SCSI disk',
    ['scsi-36001405aaaa', 'scsi-STIDEMARK_Rehearsal_disk_1', 'wwn-0x6001405aaaa'],
    'scsi-STIDEMARK_Rehearsal_disk_1',
  ],
  ['only world wide names', ['scsi-36001405aaaa', 'wwn-0x6001405aaaa'], 'wwn-0x6001405aaaa'],
  ['an identifier only', ['nvme-eui.002538b111b2c3d4'], 'nvme-eui.002538b111b2c3d4'],
  ['nothing', [], null],
])('%s', (_, names, expected) => {
  expect(chooseById(names)).toBe(expected);
  expect(chooseById(names.toReversed())).toBe(expected);
});

test('links of partitions and of what is built on disks are not the disk', () => {
  expect(chooseById(['ata-X_1-part1', 'dm-name-enc', 'md-uuid-1:2', 'lvm-pv-uuid-x'])).toBeNull();
});

test('a name that udev would not write is not passed on', () => {
  expect(chooseById(['ata-a b', 'ata-$(x)', '..', 'ata-a/b'])).toBeNull();
});
