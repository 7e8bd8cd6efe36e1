/** The file systems of the installed system, from the same source as the mounts of the installer. */
import { btrfsOptions, efiOptions } from '../plan/mount-options.ts';
import { canonicalJson } from '../plan/canonical-json.ts';
import type { FactName } from '../plan/plan.ts';
import { targetMounts } from '../plan/steps-files.ts';
import type { InstallSpec } from '../spec/spec.ts';

export interface FileSystemEntry {
  readonly mountPoint: string;
  /** A path, or the fact that completes a path below /dev/disk. */
  readonly device: string | { readonly folder: string; readonly fact: FactName };
  readonly fsType: 'btrfs' | 'vfat';
  readonly options: readonly string[];
  readonly neededForBoot: boolean;
}

/** The places that the activation reads, or that NixOS' own initrd mounts in any case. */
const earlyMountPoints = ['/nix', '/persist', '/var', '/var/lib', '/var/lib/nixos', '/var/log'];

function isNeededForBoot(mountPoint: string): boolean {
  // The password hash and the ids of users are read below /persist before the system starts.
  return earlyMountPoints.includes(mountPoint) || mountPoint.startsWith('/persist/');
}

/**
 * All entries, parents before children. The container is named by its mapping, as stage 1 of NixOS
 * needs it: a name by UUID would time out while somebody types the passphrase.
 */
export function fileSystemEntries(spec: InstallSpec): FileSystemEntry[] {
  const device = `/dev/mapper/${spec.encryption.mapping}`;
  const subvolumes = targetMounts({ spec }).map(({ subvolume, mountPoint }): FileSystemEntry => ({
    mountPoint,
    device,
    fsType: 'btrfs',
    options: [`subvol=${subvolume}`, ...btrfsOptions(spec.btrfs)],
    neededForBoot: isNeededForBoot(mountPoint),
  }));
  const boot: FileSystemEntry = {
    mountPoint: '/boot',
    device: { folder: '/dev/disk/by-uuid', fact: 'efi-uuid' },
    fsType: 'vfat',
    options: efiOptions,
    neededForBoot: false,
  };
  return [...subvolumes, boot];
}

/**
 * What `builtins.mapAttrs (_: f: { inherit (f) fsType options; })` over `fileSystems` of
 * filesystems.nix must be, as canonical JSON.
 */
export function expectedFileSystems(spec: InstallSpec): string {
  const entries = fileSystemEntries(spec).map(
    ({ mountPoint, fsType, options }) => [mountPoint, { fsType, options }] as const,
  );
  return canonicalJson(Object.fromEntries(entries));
}
