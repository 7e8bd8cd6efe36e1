import { basename } from 'node:path';

import type { DiskDescription } from './disk-description.ts';
import type { GuestConfiguration, GuestDisk } from './guest/frames.ts';
import { findUdev } from './kernel.ts';
import { LOOP_FILE } from './live-medium.ts';

/** Where the guest sees the machine's own folders. */
export const GUEST_FOLDER = '/run/tidemark-rehearsal';

/** A disk with the image that holds it. */
export interface ImagedDisk {
  readonly disk: DiskDescription;
  readonly image: string;
}

/**
 * What the agent has to make. With `liveMedium` the last disk is the medium.
 *
 * @throws when two disks could not be told apart.
 */
export function guestConfiguration(
  disks: readonly ImagedDisk[],
  liveMedium: boolean,
  installed = false,
): GuestConfiguration {
  checkIdentities(disks);
  return {
    disks: disks.map((_, index) => guestDisk(disks, index)),
    liveMedium: liveMedium ? { disk: disks.length - 1, loopFile: LOOP_FILE } : null,
    udevd: findUdev(),
    installed,
  };
}

/**
 * The kernel makes a disk's WWN from the hexadecimal digits of its serial number. Two disks with
 * the same WWN would look like two ways to one disk.
 */
function checkIdentities(disks: readonly ImagedDisk[]): void {
  const serials = disks.map(({ disk }, index) => serialOf(disk, index)).filter((it) => it !== null);
  const digits = serials.map((serial) => serial.toLowerCase().replaceAll(/[^0-9a-f]/g, ''));
  if (new Set(digits).size !== digits.length) {
    throw new Error(`the serial numbers ${serials.join(', ')} need different hexadecimal digits`);
  }
}

function serialOf(disk: DiskDescription, index: number): string | null {
  if (disk.serial === null) return null;
  return disk.serial ?? `REHEARSAL${String(index + 1).padStart(4, '0')}`;
}

function guestDisk(disks: readonly ImagedDisk[], index: number): GuestDisk {
  const { disk, image } = disks[index] ?? { disk: { sizeBytes: 0 }, image: '' };
  const removable = disk.removable ?? false;
  const serial = serialOf(disk, index);
  if (serial === null) {
    const before = disks.slice(0, index).filter((other) => other.disk.serial === null).length;
    return { kind: 'plain', device: `ubd${'abcdefghijklmnop'.charAt(before)}`, removable };
  }
  return {
    kind: 'scsi',
    imagePath: `${GUEST_FOLDER}/images/${index}/${basename(image)}`,
    sizeBytes: disk.sizeBytes,
    sectorBytes: disk.sectorBytes ?? 512,
    vendor: disk.vendor ?? 'TIDEMARK',
    model: disk.model ?? 'Rehearsal disk',
    serial,
    removable,
  };
}
