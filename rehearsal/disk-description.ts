/** One virtual disk of the rehearsal machine. */
export interface DiskDescription {
  /** Size in bytes; a multiple of the sector size. */
  readonly sizeBytes: number;
  /**
   * Path of the image file. A sparse file is made if there is none; an existing one is used as it
   * is. Without a path, the image lives in the machine's folder and goes with it.
   */
  readonly image?: string | undefined;
  /** Logical sector size in bytes; 512 unless stated. */
  readonly sectorBytes?: 512 | 4096 | undefined;
  /** At most 16 characters, as in a SCSI inquiry. */
  readonly model?: string | undefined;
  /** At most 8 characters, as in a SCSI inquiry. */
  readonly vendor?: string | undefined;
  /** `null` makes a disk that reports neither serial number nor WWN, model or vendor. */
  readonly serial?: string | null | undefined;
  readonly removable?: boolean | undefined;
}

/**
 * Says what is wrong with a description, or `null`.
 *
 * Limits of vendor (8) and model (16): SCSI Primary Commands, standard INQUIRY data. A disk
 * without identity is a plain User-mode Linux disk, whose sectors always have 512 bytes.
 */
export function problemOf(disk: DiskDescription): string | null {
  const sector = disk.sectorBytes ?? 512;
  if (!Number.isSafeInteger(disk.sizeBytes) || disk.sizeBytes <= 0) return 'size is not positive';
  if (disk.sizeBytes % sector !== 0) return `size is not a multiple of ${sector} bytes`;
  if (disk.serial === null && sector !== 512) return 'a disk without a serial has 512-byte sectors';
  if ((disk.vendor ?? '').length > 8) return 'vendor is longer than 8 characters';
  if ((disk.model ?? '').length > 16) return 'model is longer than 16 characters';
  const text = `${disk.vendor ?? ''}${disk.model ?? ''}${disk.serial ?? ''}`;
  if (!/^[\x20-\x7e]*$/.test(text)) return 'vendor, model and serial are printable ASCII';
  return null;
}
