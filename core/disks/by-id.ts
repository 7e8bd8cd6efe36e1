import { diskIdentitySchema } from './disk.ts';

/** Links that name bus, model and serial number: what is printed on the disk. */
const speaking = /^(ata|nvme|usb|mmc|virtio|memstick|ieee1394|scsi-[S0])[-_A-Za-z0-9]/;
/** Links that only repeat an identifier in hexadecimal, although they begin like speaking ones. */
const bare = /^(nvme-(eui|uuid|nvme)\.|nvme-nguid)/;
/** Links that belong to what is built on disks. */
const stacked = /^(dm|md|lvm|bcache)-/;

function rank(name: string): number {
  if (bare.test(name)) return 2;
  if (speaking.test(name)) return 0;
  return name.startsWith('wwn-') ? 1 : 2;
}

/**
 * The most telling of the links in /dev/disk/by-id that lead to one disk: one with model and serial
 * number, else the world wide name, else any. Among equals the longest, because udev adds the number
 * of an NVMe namespace or of a SCSI unit at the end; then the first in code point order.
 */
export function chooseById(names: readonly string[]): string | null {
  const usable = names.filter(
    (name) =>
      diskIdentitySchema.shape.byId.safeParse(name).success &&
      !stacked.test(name) &&
      !/-part\d+$/.test(name),
  );
  const [best] = usable.toSorted(
    (a, b) => rank(a) - rank(b) || b.length - a.length || (a < b ? -1 : 1),
  );
  return best ?? null;
}
