import { expect, test } from 'vitest';
import { btrfsDeviceCount } from './btrfs-superblock.ts';

function superblock(count: bigint): Uint8Array {
  // Not at the start of its buffer, as a slice of a larger read.
  const block = new Uint8Array(5000).subarray(100, 4196);
  block.set(new TextEncoder().encode('_BHRfS_M'), 0x40);
  new DataView(block.buffer, block.byteOffset).setBigUint64(0x88, count, true);
  return block;
}

test('reads how many devices a file system spans', () => {
  expect(btrfsDeviceCount(superblock(1n))).toBe(1);
  expect(btrfsDeviceCount(superblock(3n))).toBe(3);
});

test('a count out of all reason still says that the disk is not alone', () => {
  expect(btrfsDeviceCount(superblock(2n ** 64n - 1n))).toBeGreaterThan(1);
});

test('anything else is no superblock', () => {
  expect(btrfsDeviceCount(new Uint8Array(4096))).toBeNull();
  expect(btrfsDeviceCount(superblock(2n).subarray(0, 100))).toBeNull();
});
