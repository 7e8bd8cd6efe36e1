/**
 * How each file system is mounted so that it cannot be written to. Beside these options stands a loop
 * device that is itself read-only, so a driver that would write all the same meets an error.
 */

/** How to mount one type. */
interface MountWay {
  /** The kernel's name of the driver. */
  readonly driver: string;
  /** Tried one after the other, as a plain list for mount(8). */
  readonly options: readonly string[];
}

const always = 'loop,ro,nosuid,nodev,noexec';

/**
 * By the type that blkid names. Journals are not replayed: ext4(5) `noload`, xfs(5) `norecovery`,
 * btrfs(5) `rescue=nologreplay` (older kernels: `nologreplay`). ntfs3 replays nothing when read-only.
 */
export const mountWays: Readonly<Record<string, MountWay>> = {
  // The ext4 driver reads all three; ext2 has no journal to leave alone.
  ext2: { driver: 'ext4', options: [always] },
  ext3: { driver: 'ext4', options: [`${always},noload`] },
  ext4: { driver: 'ext4', options: [`${always},noload`] },
  xfs: { driver: 'xfs', options: [`${always},norecovery,nouuid`] },
  // First what the system itself starts from, then the top level with all subvolumes as folders.
  btrfs: {
    driver: 'btrfs',
    options: [
      `${always},rescue=nologreplay`,
      `${always},rescue=nologreplay,subvolid=5`,
      `${always},nologreplay`,
    ],
  },
  vfat: { driver: 'vfat', options: [always] },
  ntfs: { driver: 'ntfs3', options: [always] },
  hfsplus: { driver: 'hfsplus', options: [always] },
};
