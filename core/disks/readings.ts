/**
 * Everything that the edge gathers before a disk is assembled from it: raw texts of tools and of the
 * kernel, and a few facts for which there is no text. One value, so that a recorded machine is a test.
 *
 * Devices are named by their kernel names as /sys/class/block spells them (`sda1`, `dm-0`).
 */

/** A block device as sysfs describes it. */
export interface DeviceFacts {
  readonly name: string;
  /** Major and minor number, `8:1`. */
  readonly number: string;
  readonly sizeBytes: number;
  /** For a partition: the disk it is on, its number and its start in bytes. */
  readonly partition: {
    readonly disk: string;
    readonly number: number;
    readonly startBytes: number;
  } | null;
  readonly isReadOnly: boolean;
  readonly isRemovable: boolean;
  readonly isRotational: boolean;
  /** Paths of one NVMe disk that the kernel joins; never to be used by themselves. */
  readonly isHidden: boolean;
  readonly logicalSectorBytes: number;
  readonly diskSequence: number | null;
  /** Devices that are built on this one, and those that this one is built on. */
  readonly holders: readonly string[];
  readonly slaves: readonly string[];
  /** The file behind a loop device. */
  readonly backingFile: string | null;
  /** Name and UUID of a device-mapper mapping. */
  readonly mapping: { readonly name: string; readonly uuid: string } | null;
}

/** What reading the disk itself gave. */
export type Surface =
  | {
      readonly kind: 'read';
      /** SHA-256, hexadecimal, of the first and the last MiB. */
      readonly edgesHash: string;
      /** Both are all zeros. */
      readonly isBlank: boolean;
      /** The kernel refuses exclusive use: something holds the disk or a part of it. */
      readonly isClaimed: boolean;
    }
  | { readonly kind: 'unreadable'; readonly error: string };

export interface Readings {
  /** `lsblk --json --bytes --list` with the columns of `lsblkColumns`. */
  readonly lsblk: string;
  /** /proc/self/mountinfo. */
  readonly mountInfo: string;
  /** /proc/swaps. */
  readonly swaps: string;
  readonly devices: readonly DeviceFacts[];
  /** `blkid --probe --output udev` for each disk and partition. */
  readonly probes: Readonly<Record<string, string>>;
  /** Disks that could be chosen; partitions have none. */
  readonly surfaces: Readonly<Record<string, Surface>>;
  /** Links in /dev/disk/by-id with the device that each leads to. */
  readonly links: readonly { readonly name: string; readonly device: string }[];
  /** Device paths that appear in mounts and swaps, resolved. */
  readonly nodes: Readonly<Record<string, string>>;
  /** Number of devices that the btrfs superblock on a device names. */
  readonly btrfsDeviceCounts: Readonly<Record<string, number>>;
  /** Mounted btrfs file systems with the devices of each (/sys/fs/btrfs). */
  readonly btrfsVolumes: readonly { readonly devices: readonly string[] }[];
}

/** What an earlier run of the program left open, from its journal. */
export interface OwnRemains {
  /** Names of device-mapper mappings. */
  readonly mappings: readonly string[];
  /** Folders under which it mounted something; everything below them counts too. */
  readonly targets: readonly string[];
  /** Nodes or files that it swaps to. */
  readonly swaps: readonly string[];
}

export const noRemains: OwnRemains = { mappings: [], targets: [], swaps: [] };
