import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { GuestDisk } from './frames.ts';

const TARGET = '/sys/kernel/config/target';

/** How long a disk may take to appear after it was attached, in ms. */
const APPEAR_MS = 10_000;

/**
 * Makes a SCSI disk out of an image file with the kernel's own SCSI target (LIO: a `fileio` store
 * behind a loopback port), and returns the name of its block device, such as `sda`.
 *
 * The person, and every program, sees nothing but that disk: the store is a file on the host's
 * tree, not a second block device. Attributes and order of steps:
 * https://docs.kernel.org/target/ and the `configfs` tree of `target_core_mod`.
 *
 * @throws when the kernel refuses a setting or the disk does not appear.
 */
export async function attachScsiDisk(
  index: number,
  disk: GuestDisk & { readonly kind: 'scsi' },
): Promise<string> {
  const store = `${TARGET}/core/fileio_${index}/disk`;
  mkdirSync(store, { recursive: true });
  writeFileSync(
    `${store}/control`,
    `fd_dev_name=${disk.imagePath},fd_dev_size=${disk.sizeBytes},fd_buffered_io=1`,
  );
  writeFileSync(`${store}/enable`, '1');
  // Enabling sets the sector size to 512 bytes, so it comes after.
  writeFileSync(`${store}/attrib/block_size`, String(disk.sectorBytes));
  // The kernel refuses a changed identity once a port uses the store.
  writeFileSync(`${store}/wwn/vpd_unit_serial`, disk.serial);
  writeFileSync(`${store}/wwn/vendor_id`, disk.vendor);
  writeFileSync(`${store}/wwn/product_id`, disk.model);
  writeFileSync(`${store}/wwn/revision`, '1.0');

  const before = new Set(readdirSync('/sys/block'));
  const number = (index + 1).toString(16).padStart(8, '0');
  const port = `${TARGET}/loopback/naa.50014050${number}/tpgt_1`;
  mkdirSync(`${port}/lun/lun_0`, { recursive: true });
  writeFileSync(`${port}/nexus`, `naa.50014051${number}`);
  symlinkSync(store, `${port}/lun/lun_0/disk`);
  return await appearedSince(before);
}

async function appearedSince(before: ReadonlySet<string>): Promise<string> {
  for (let waited = 0; waited < APPEAR_MS; waited += 5) {
    const name = readdirSync('/sys/block').find(
      (entry) => entry.startsWith('sd') && !before.has(entry),
    );
    if (name !== undefined) return name;
    await sleep(5);
  }
  throw new Error('the SCSI disk did not appear');
}

/**
 * Takes a SCSI disk away as if its cable had been pulled: programs that use it get I/O errors.
 */
export function detachScsiDisk(name: string): void {
  writeFileSync(`/sys/block/${name}/device/delete`, '1');
}
