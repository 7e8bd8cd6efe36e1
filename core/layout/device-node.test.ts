import { expect, it } from 'vitest';
import { deviceNode, partitionNode } from './device-node.ts';

it('names partitions as udev and the kernel do', () => {
  expect(partitionNode('/dev/disk/by-id/ata-X_1', 2)).toBe('/dev/disk/by-id/ata-X_1-part2');
  expect(partitionNode('/dev/sda', 2)).toBe('/dev/sda2');
  expect(partitionNode('/dev/nvme0n1', 2)).toBe('/dev/nvme0n1p2');
  expect(partitionNode('/dev/mmcblk0', 1)).toBe('/dev/mmcblk0p1');
});

it('prefers the link that cannot move', () => {
  expect(deviceNode({ byId: 'ata-X_1', node: '/dev/sda' })).toBe('/dev/disk/by-id/ata-X_1');
  expect(deviceNode({ byId: null, node: '/dev/sda' })).toBe('/dev/sda');
});
