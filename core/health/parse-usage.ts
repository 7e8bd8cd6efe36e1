/** The room in a btrfs, in bytes: `btrfs filesystem usage --raw` (btrfs-filesystem(8)). */
export interface Usage {
  readonly sizeBytes: number;
  /** Not yet given to data or metadata. */
  readonly unallocatedBytes: number;
  /** Room for data, at least: as if everything new were written as often as metadata is. */
  readonly freeBytes: number;
  /** Of a device that is not there. */
  readonly missingBytes: number;
  readonly metadataBytes: number;
  readonly metadataUsedBytes: number;
  /** Set aside by btrfs in the metadata, for emergencies. */
  readonly reserveBytes: number;
}

/** @returns null for anything that is not understood */
export function parseUsage(text: string): Usage | null {
  const of = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);
  const metadata = /^Metadata,\w+: ?Size:(\d+), ?Used:(\d+)/m.exec(text);
  const usage: Usage = {
    sizeBytes: of(/^\s*Device size:\s+(\d+)\s*$/m),
    unallocatedBytes: of(/^\s*Device unallocated:\s+(\d+)\s*$/m),
    freeBytes: of(/^\s*Free \(estimated\):\s+\d+\s+\(min: (\d+)\)\s*$/m),
    missingBytes: of(/^\s*Device missing:\s+(\d+)\s*$/m),
    metadataBytes: Number(metadata?.[1] ?? Number.NaN),
    metadataUsedBytes: Number(metadata?.[2] ?? Number.NaN),
    reserveBytes: of(/^\s*Global reserve:\s+(\d+)\b/m),
  };
  return Object.values(usage).some((value: number) => Number.isNaN(value)) ? null : usage;
}
