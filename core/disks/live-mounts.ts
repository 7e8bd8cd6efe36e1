/**
 * Mount points that the running system lives on. NixOS' live image mounts its medium at /iso, the store
 * image from it at /nix/.ro-store and an overlay of that at /nix/store; an installed system has its root
 * and its boot partition. The others are the media of live images of other distributions.
 */
const mediumMounts: ReadonlySet<string> = new Set([
  '/iso',
  '/run/initramfs/live',
  '/run/initramfs/isoscan',
  '/run/live/medium',
  '/lib/live/mount/medium',
  '/run/archiso/bootmnt',
  '/run/miso/bootmnt',
  '/run/mnt/cdrom',
  '/cdrom',
  '/isodevice',
]);

const systemMounts: ReadonlySet<string> = new Set([
  '/',
  '/boot',
  '/boot/efi',
  '/efi',
  '/etc',
  '/home',
  '/nix',
  '/nix/store',
  '/nix/.ro-store',
  '/nix/.rw-store',
  '/persist',
  '/usr',
  '/var',
  '/var/log',
]);

/** The medium itself that a live session was started from. */
export function isMediumMount(mountPoint: string): boolean {
  return mediumMounts.has(mountPoint);
}

/** A mount without which the running system could not go on. */
export function isLiveMount(mountPoint: string): boolean {
  return isMediumMount(mountPoint) || systemMounts.has(mountPoint);
}
