/** Where the first superblock lies, and how much of it is needed, in bytes. */
export const btrfsSuperblock = { offset: 65_536, length: 4096 } as const;

const magicOffset = 0x40;
const deviceCountOffset = 0x88;
const magic = '_BHRfS_M';

/**
 * How many devices the file system spans (struct btrfs_super_block, num_devices: 64 bits, little
 * endian), or null when this is no btrfs superblock. A count that is out of all reason is returned
 * as 2: what it says is that the disk is not alone.
 */
export function btrfsDeviceCount(block: Uint8Array): number | null {
  if (block.length < deviceCountOffset + 8) return null;
  const found = String.fromCharCode(...block.subarray(magicOffset, magicOffset + magic.length));
  if (found !== magic) return null;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const count = view.getBigUint64(deviceCountOffset, true);
  return count > 4096n ? 2 : Number(count);
}
