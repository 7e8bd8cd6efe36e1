/** Where a run keeps things while it works. */

/** The new system, as nixos-install expects it. */
export const targetPath = '/mnt';

/** The top level of the btrfs while it is made: private, because /run/tidemark is 0700. */
export const topLevelPath = '/run/tidemark/top';

/** A mount point of the new system, seen from the running one. */
export function underTarget(mountPoint: string): string {
  return mountPoint === '/' ? targetPath : `${targetPath}${mountPoint}`;
}
