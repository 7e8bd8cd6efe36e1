import type { SectorBytes } from './disk.ts';

/** Whether the layout arithmetic and the boot loader work with this logical sector size (bytes). */
export function isSupportedSector(bytes: number): bytes is SectorBytes {
  return bytes === 512 || bytes === 4096;
}
