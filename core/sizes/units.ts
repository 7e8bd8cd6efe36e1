/** Binary multiples in bytes. Partition tools, memory and files count in these. */
export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;
export const TIB = 1024 * GIB;

/** Decimal gigabyte in bytes: the unit that is printed on disks. */
export const GB = 1_000_000_000;
