/** configuration.nix: how the machine starts, and what it runs on. */
import { attribute, commented, reference, set } from '../nix/value.ts';
import type { NixAttribute } from '../nix/value.ts';
import type { InstallSpec } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { keptGenerations } from './boot-generations.ts';

/** systemd-boot, with as many generations as the EFI partition has room for. */
export function bootSettings(spec: InstallSpec): NixAttribute[] {
  const limit = keptGenerations(spec.layout.efi.sizeBytes);
  return [
    attribute('boot.loader.systemd-boot.enable', true),
    commented(
      'Each generation takes room on the EFI partition for its kernel and initrd.',
      attribute('boot.loader.systemd-boot.configurationLimit', limit),
    ),
    attribute('boot.loader.efi.canTouchEfiVariables', true),
  ];
}

function firmwareSettings({ firmware }: System): NixAttribute[] {
  switch (firmware) {
    case 'all':
      return [attribute('hardware.enableAllFirmware', true)];
    case 'redistributable':
      return [attribute('hardware.enableRedistributableFirmware', true)];
    case 'none':
      // hardware-configuration.nix turns it on by default.
      return [attribute('hardware.enableRedistributableFirmware', false)];
  }
}

export function hardwareSettings(system: System): NixAttribute[] {
  const latest = attribute('boot.kernelPackages', reference('pkgs.linuxPackages_latest'));
  return [
    ...(system.kernel === 'latest' ? [latest] : []),
    ...firmwareSettings(system),
    ...(system.allowUnfree ? [attribute('nixpkgs.config.allowUnfree', true)] : []),
  ];
}

/** Care for the disk; one name is enough for the scrub, because all subvolumes are one file system. */
export function diskCareSettings(spec: InstallSpec): NixAttribute[] {
  const trim = commented(
    'Tell the disk once a week which blocks are free.',
    attribute('services.fstrim.enable', true),
  );
  const scrub = set(attribute('enable', true), attribute('fileSystems', ['/']));
  return [
    ...(spec.encryption.discard ? [trim] : []),
    commented(
      'Read everything once a month and compare it with its checksums.',
      attribute('services.btrfs.autoScrub', scrub),
    ),
  ];
}
