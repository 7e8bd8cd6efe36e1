/**
 * Where partitions may lie on a GPT disk.
 *
 * Sectors are logical sectors. GPT keeps its header in sector 1 and an array of 128 entries of 128
 * bytes behind it, and mirrors both at the end of the disk (UEFI specification, 5.3). Starts and ends
 * are aligned to 1 MiB, which suits every flash block and RAID stripe that is met in practice, and is
 * what partition tools do by themselves.
 */
import type { SectorBytes } from '../disks/disk.ts';
import { MIB } from '../sizes/units.ts';

export const alignmentBytes = MIB;

const entryArrayBytes = 128 * 128;

export interface Geometry {
  readonly sectorBytes: SectorBytes;
  readonly totalSectors: number;
  /** First and last sector that a partition may use, both included. */
  readonly firstUsableSector: number;
  readonly lastUsableSector: number;
  /** The same, aligned: start of the first partition, and the sector after the end of the last. */
  readonly alignedStart: number;
  readonly alignedEnd: number;
  readonly sectorsPerAlignment: number;
}

/**
 * The geometry of a disk.
 *
 * @param sizeBytes size of the disk; a rest smaller than a sector is ignored
 */
export function geometryOf(sizeBytes: number, sectorBytes: SectorBytes): Geometry {
  const totalSectors = Math.floor(sizeBytes / sectorBytes);
  const entrySectors = Math.ceil(entryArrayBytes / sectorBytes);
  const firstUsableSector = 2 + entrySectors;
  const lastUsableSector = totalSectors - 2 - entrySectors;
  const sectorsPerAlignment = alignmentBytes / sectorBytes;
  return {
    sectorBytes,
    totalSectors,
    firstUsableSector,
    lastUsableSector,
    alignedStart: Math.ceil(firstUsableSector / sectorsPerAlignment) * sectorsPerAlignment,
    alignedEnd: Math.floor((lastUsableSector + 1) / sectorsPerAlignment) * sectorsPerAlignment,
    sectorsPerAlignment,
  };
}

/** A size in bytes rounded up to whole alignment units, in sectors. */
export function alignedSectors(bytes: number, geometry: Geometry): number {
  return Math.ceil(bytes / alignmentBytes) * geometry.sectorsPerAlignment;
}
