import { expect, it } from 'vitest';
import { diskFingerprint } from './fingerprint.ts';
import type { FingerprintReadings } from './fingerprint.ts';
import type { DeviceFacts } from './readings.ts';

function device(name: string, change: Partial<DeviceFacts> = {}): DeviceFacts {
  return {
    name,
    number: `8:${name.length}`,
    sizeBytes: 1024,
    partition: null,
    isReadOnly: false,
    isRemovable: false,
    isRotational: false,
    isHidden: false,
    logicalSectorBytes: 512,
    diskSequence: 3,
    holders: [],
    slaves: [],
    backingFile: null,
    mapping: null,
    ...change,
  };
}

const part = device('sda1', { partition: { disk: 'sda', number: 1, startBytes: 512 } });
const still: FingerprintReadings = {
  devices: [device('sda'), part, device('zram0'), device('loop0', { backingFile: '/x' })],
  mountInfo: '22 1 0:20 / / rw - tmpfs tmpfs rw\n',
  swaps: 'Filename Type Size Used Priority\n',
};
const at = (change: Partial<FingerprintReadings>): string =>
  diskFingerprint({ ...still, ...change });

it('stands still for what does not matter', () => {
  const same = diskFingerprint(still);
  const { devices, mountInfo } = still;
  expect(at({ devices: devices.toReversed() })).toBe(same);
  expect(at({ devices: devices.filter(({ name }) => name !== 'loop0') })).toBe(same);
  expect(at({ mountInfo: `${mountInfo}30 22 7:0 / /run/x ro - ext4 /dev/loop0 ro\n` })).toBe(same);
  expect(at({ devices: [...devices, device('sdb', { sizeBytes: 0 })] })).toBe(same);
});

it('moves with each thing that changes a list of disks', () => {
  const { devices, mountInfo, swaps } = still;
  const others = devices.filter(({ name }) => name !== 'sda');
  const variants: Partial<FingerprintReadings>[] = [
    { devices: [...devices, device('sdb')] },
    { devices: others },
    { devices: [...others, device('sda', { diskSequence: 4 })] },
    { devices: [...others, device('sda', { sizeBytes: 4096 })] },
    { devices: [...others, device('sda', { isReadOnly: true })] },
    { devices: [...others, device('sda', { holders: ['dm-0'] })] },
    { devices: devices.filter(({ name }) => name !== 'sda1') },
    { mountInfo: `${mountInfo}30 22 8:4 / /mnt rw - ext4 /dev/sda1 rw\n` },
    { mountInfo: `${mountInfo}30 22 0:44 / /mnt rw - btrfs /dev/sda1 rw\n` },
    { swaps: `${swaps}/dev/sda1 partition 1 0 -2\n` },
  ];
  const seen = [still, ...variants.map((change) => ({ ...still, ...change }))].map(diskFingerprint);
  expect(new Set(seen).size).toBe(variants.length + 1);
});
