import { GIB, MIB } from '../sizes/units.ts';

/** The smallest disk that is offered, in bytes: below this no NixOS with a desktop fits. */
export const minimumDiskBytes = 8 * GIB;

/** The largest disk that the arithmetic is tested for, in bytes. */
export const maximumDiskBytes = 64 * 1024 * GIB;

/**
 * The smallest EFI partition, in bytes. FAT32 needs 65,525 clusters, which is 256 MiB on 4096-byte
 * sectors; below 512 MiB not even three kernels with their initrds fit.
 */
export const minimumEfiBytes = 512 * MIB;

/** The largest EFI partition that makes sense, in bytes. */
export const maximumEfiBytes = 32 * GIB;

/** What must remain for files inside the encrypted container, in bytes. */
export const minimumSystemBytes = 4 * GIB;

/** The smallest swap, in bytes. */
export const minimumSwapBytes = 256 * MIB;

/** The LUKS2 header with its key slot area, in bytes (cryptsetup's default data offset). */
export const luksHeaderBytes = 16 * MIB;
