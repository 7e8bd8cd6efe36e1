import type { DeviceFacts } from './readings.ts';

/**
 * Devices that are no disks to install on: in memory, made of other devices or of files, optical,
 * floppy, over the network, flash without a controller, and the boot areas of eMMC chips.
 */
const neverDisks =
  /^(zram|ram|dm-|md|sr|scd|fd|mtdblock|bcache|drbd|zd|nbd|rbd|loop)\d|^mmcblk\d+(boot\d+|rpmb|gp\d+)$/;

/**
 * Whether a device is a disk that is shown. Card readers without a card have size 0 and are not.
 *
 * @param allowLoop also loop devices over files, for rehearsals
 */
export function isListed(device: DeviceFacts, allowLoop: boolean): boolean {
  if (device.partition !== null || device.isHidden || device.sizeBytes <= 0) return false;
  if (device.name.includes('!')) return false;
  if (/^loop\d/.test(device.name)) return allowLoop && device.backingFile !== null;
  return device.slaves.length === 0 && !neverDisks.test(device.name);
}
