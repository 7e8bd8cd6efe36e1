/** filesystems.nix: swap, and whether the machine may hibernate. */
import { attribute, commented, set } from '../nix/value.ts';
import type { NixAttribute, NixText } from '../nix/value.ts';
import { swapFilePath } from '../spec/defaults.ts';
import type { InstallSpec, Swap } from '../spec/spec.ts';

const partition: NixText = {
  kind: 'text',
  pieces: ['/dev/disk/by-partuuid/', { fact: 'swap-partition-uuid' }],
};

function swapDevices(swap: Swap): NixAttribute {
  switch (swap.kind) {
    case 'none':
      return attribute('swapDevices', []);
    case 'file':
      return attribute('swapDevices', [set(attribute('device', swapFilePath))]);
    case 'plain-partition':
      return attribute('swapDevices', [set(attribute('device', partition))]);
    case 'random-key-partition': {
      const encryption = attribute('randomEncryption.enable', true);
      return attribute('swapDevices', [set(attribute('device', partition), encryption)]);
    }
  }
}

/** Why this swap cannot take a hibernated session; null when it can. */
export function whyNoHibernation(swap: Swap): string | null {
  switch (swap.kind) {
    case 'none':
      return 'Without swap there is nowhere to hibernate to.';
    case 'plain-partition':
      return 'No hibernation: it would write all of the memory, with the key of the disk, to a partition that is not encrypted.';
    case 'random-key-partition':
      return 'No hibernation: the key of the swap partition is lost when the machine is off, and with it the session.';
    case 'file':
      return swap.hibernation ? null : 'Hibernation was not chosen.';
  }
}

function hibernation(spec: InstallSpec): NixAttribute[] {
  const reason = whyNoHibernation(spec.layout.swap);
  if (reason !== null) return [commented(reason, attribute('boot.kernelParams', ['nohibernate']))];
  const offset: NixText = { kind: 'text', pieces: ['resume_offset=', { fact: 'resume-offset' }] };
  return [
    commented(
      'Hibernation: where in the file system the swap file begins. It must be found anew if the file is made anew: btrfs inspect-internal map-swapfile -r /swap/swapfile',
      attribute('boot.resumeDevice', `/dev/mapper/${spec.encryption.mapping}`),
    ),
    attribute('boot.kernelParams', [offset]),
  ];
}

/** Swap and hibernation, as groups of attributes. */
export function swapSettings(spec: InstallSpec): NixAttribute[][] {
  return [[swapDevices(spec.layout.swap)], hibernation(spec)];
}
