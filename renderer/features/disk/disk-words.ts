import type { Disk } from '../../../core/disks/disk.ts';
import { shortDiskName } from '../../../core/disks/short-name.ts';
import type { IconName } from '../../ui/icons/shapes.ts';

/** What people call the disk: model, else vendor, else its node. */
export function diskName({ identity, vendor }: Disk): string {
  // The kernel says ATA for every SATA disk: that is no maker.
  const words = [vendor === 'ATA' ? null : vendor, identity.model]
    .filter((word) => word !== null)
    .map((word) => word.trim());
  // Some models begin with their vendor already.
  const [maker, model] = words;
  if (maker !== undefined && model?.toLowerCase().startsWith(maker.toLowerCase()) === true) {
    return model;
  }
  return words.join(' ').trim() || shortName({ identity });
}

/** The short name that has to be typed before it is erased, such as nvme0n1. */
export function shortName({ identity }: Pick<Disk, 'identity'>): string {
  return shortDiskName(identity);
}

/** The end of the serial number: what is printed on the disk and tells two alike apart. */
export function serialTail({ identity }: Disk): string | null {
  const serial = identity.serial?.trim() ?? '';
  if (serial === '') return null;
  return serial.length > 6 ? `…${serial.slice(-6)}` : serial;
}

/** Names of transports that are set in capitals; everything else as the kernel says it. */
export function transportName({ identity }: Disk): string | null {
  const known: Readonly<Record<string, string>> = {
    nvme: 'NVMe',
    sata: 'SATA',
    ata: 'ATA',
    usb: 'USB',
    virtio: 'virtio',
    mmc: 'SD/MMC',
    sas: 'SAS',
  };
  const { transport } = identity;
  return transport === null ? null : (known[transport] ?? transport);
}

export function diskIcon({ identity, isRotational, isRemovable }: Disk): IconName {
  if (identity.transport === 'usb' || isRemovable) return 'stick';
  return isRotational ? 'drive' : 'solid';
}
