import { MIB } from '../sizes/units.ts';

/**
 * What one generation may take on the EFI partition, in bytes: a kernel of about 15 MiB and an initrd
 * with systemd, which is 30 MiB on plain machines and twice that with graphics firmware.
 */
export const generationBytes = 80 * MIB;

/**
 * How many generations the boot menu keeps (`boot.loader.systemd-boot.configurationLimit`), so that
 * they fit together with the one more that exists while an upgrade writes it.
 *
 * @param efiBytes size of the EFI partition in bytes
 */
export function keptGenerations(efiBytes: number): number {
  return Math.min(30, Math.max(2, Math.floor(efiBytes / generationBytes) - 1));
}
