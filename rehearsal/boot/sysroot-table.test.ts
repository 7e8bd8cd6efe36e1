import { describe, expect, it } from 'vitest';

import { rootEntry, sysrootTable } from './sysroot-table.ts';

const table = `# a comment
/dev/mapper/enc / btrfs x-initrd.mount,subvol=root,noatime 0 0

/dev/mapper/enc /nix btrfs x-initrd.mount,subvol=nix 0 0
/persist/var/lib/nixos /var/lib/nixos none x-initrd.mount,bind 0 0
`;

describe('the table of the real root', () => {
  it('gives the root for the command line, without options that only systemd reads', () => {
    const options = 'subvol=root,noatime';
    expect(rootEntry(table)).toEqual({ device: '/dev/mapper/enc', type: 'btrfs', options });
  });

  it('is refused without a root', () => {
    expect(() => rootEntry('/dev/mapper/enc /nix btrfs subvol=nix 0 0\n')).toThrow('for /');
  });

  it('has the prefix for bind mounts where systemd does not add it', () => {
    const others = '/dev/mapper/enc /nix btrfs x-initrd.mount,subvol=nix 0 0\n';
    const bind = '/persist/var/lib/nixos /var/lib/nixos none x-initrd.mount,bind 0 0\n';
    expect(sysrootTable(table, 252)).toBe(`${others}/sysroot${bind}`);
    expect(sysrootTable(table, 257)).toBe(`${others}${bind}`);
  });
});
