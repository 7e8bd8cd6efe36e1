/** Where a run keeps things while it works. */

/** The new system, as nixos-install expects it. */
export const targetPath = '/mnt';

/** The top level of the btrfs while it is made: private, because /run/tidemark is 0700. */
export const topLevelPath = '/run/tidemark/top';

/** A mount point of the new system, seen from the running one. */
export function underTarget(mountPoint: string): string {
  return mountPoint === '/' ? targetPath : `${targetPath}${mountPoint}`;
}

/** What is kept of the new system, seen from the running one. */
export const persistPath = underTarget('/persist');

/** The configuration of the new system. */
export const configurationFolder = underTarget('/persist/etc/nixos');

/** Temporary files of the build, on the target: the live session's own are memory. Gone at the end. */
export const buildFolder = underTarget('/nix/tidemark-build');

/** Link to the system that was built. */
export const buildLink = `${buildFolder}/system`;

/** The NixOS sources of the live image, where its installer takes them from too. */
export const channelPath = '/nix/var/nix/profiles/per-user/root/channels/nixos';
