/** What NixOS would pass without a word, or what would lock people out: the module refuses it. */
import { describe, expect, it } from 'vitest';

import { evaluateSystem, nixpkgsInUse } from './evaluate.ts';
import { sampleSystem } from './sample.ts';

const LIMIT_MS = 120_000;

function directory(text: string): string {
  return `{ tidemark.persist.directories = [ { ${text} } ]; }`;
}
function file(text: string): string {
  return `{ tidemark.persist.files = [ { ${text} } ]; }`;
}

const mount = '{ device = "/dev/mapper/enc"; fsType = "btrfs"; options = [ "subvol=/home" ]; }';

/** What is wrong, the module that makes it so, and what is said. */
const refusals: readonly (readonly [string, string, RegExp])[] = [
  [
    'to watch without a package',
    '{ tidemark.watch.enable = true; }',
    /tidemark\.watch\.enable needs tidemark\.watch\.package/,
  ],
  [
    'a device by its UUID',
    '{ lib, ... }: { tidemark.device = lib.mkForce "/dev/disk/by-uuid/1"; }',
    /must be the opened mapping/,
  ],
  [
    'a mapping that nothing opens',
    '{ lib, ... }: { tidemark.device = lib.mkForce "/dev/mapper/other"; }',
    /opens only enc/,
  ],
  [
    'stage 1 without systemd',
    '{ lib, ... }: { boot.initrd.systemd.enable = lib.mkForce false; }',
    /would never be emptied/,
  ],
  [
    'hooks of the scripted stage 1',
    '{ boot.initrd.postDeviceCommands = "true"; }',
    /does not support .boot\.initrd\.postDeviceCommands/,
  ],
  [
    'two boot loaders',
    '{ lib, ... }: { boot.loader.grub.enable = lib.mkForce true; boot.loader.grub.device = "nodev"; }',
    /More than one boot loader is enabled: grub, systemd-boot/,
  ],
  ['the same subvolume twice', `{ fileSystems."/data" = ${mount}; }`, /more than once.*\/data/],
  [
    'another root than the one that is emptied',
    '{ lib, ... }: { fileSystems."/".options = lib.mkForce [ "subvol=other" ]; }',
    /another root than the one that runs/,
  ],
  [
    '/persist that is mounted late',
    '{ lib, ... }: { fileSystems."/persist".neededForBoot = lib.mkForce false; }',
    /"\/persist"\.neededForBoot must be true/,
  ],
  [
    '/persist on the root',
    '{ lib, ... }: { tidemark.persist.path = "/kept"; }',
    /\/kept is not on a file system of its own/,
  ],
  [
    'numbers of users that are forgotten',
    '{ lib, ... }: { tidemark.persist.directories = lib.mkForce [ ]; }',
    /\/var\/lib\/nixos is not kept/,
  ],
  ['the root as its own blank', '{ tidemark.root.blank = "root"; }', /are the same subvolume/],
  [
    'a password file on the root',
    '{ lib, ... }: { users.users.alice.hashedPasswordFile = lib.mkForce "/etc/secret"; }',
    /password files of alice lie on the root/,
  ],
  ['a relative path', directory('path = "var/lib/x";'), /not absolute paths/],
  ['a path with ..', directory('path = "/var/lib/../x";'), /not absolute paths/],
  ['a path with a quote', directory(`path = "/var/lib/x'y";`), /not absolute paths/],
  ['a path with a newline', directory('path = "/var/lib/x\\ny";'), /not absolute paths/],
  ['a path with a specifier', directory('path = "/var/lib/%h";'), /not absolute paths/],
  ['the store', directory('path = "/nix/var";'), /must not be kept: \/nix\/var/],
  ['accounts', file('path = "/etc/shadow"; method = "etc-link";'), /must not be kept/],
  ['what lies on /persist', directory('path = "/persist/x";'), /must not be kept/],
  ['a path twice', directory('path = "/var/lib/bluetooth";'), /listed more than once/],
  ['a path in a kept one', directory('path = "/var/lib/bluetooth/cache";'), /kept itself/],
  [
    'a source elsewhere',
    directory('path = "/var/lib/x"; source = "/home/x";'),
    /source of these is not below \/persist/,
  ],
  [
    'a link of /etc elsewhere',
    directory('path = "/var/x"; method = "etc-link";'),
    /only for paths below \/etc/,
  ],
  [
    'a link as a state directory',
    directory('path = "/var/lib/cups"; method = "tmpfiles-link";'),
    /refuse a symbolic link as their state/,
  ],
  [
    'a link in /etc by tmpfiles',
    file('path = "/etc/adjtime"; method = "tmpfiles-link";'),
    /`etc-link` is the one for links/,
  ],
  ['a mounted file', file('path = "/var/x"; method = "bind";'), /cannot be replaced by renaming/],
  [
    'a subvolume without a name',
    directory('path = "/var/lib/x"; method = "subvolume";'),
    /needs the name of the subvolume/,
  ],
];

describe(`refused, with the ${nixpkgsInUse().kind}`, () => {
  it.each(refusals)(
    '%s',
    async (_, text, said) => {
      const { failedAssertions, drvPath } = await evaluateSystem([...sampleSystem, { text }]);
      expect(failedAssertions).toContainEqual(expect.stringMatching(said));
      expect(drvPath).toBeNull();
    },
    LIMIT_MS,
  );

  it.each([
    ['a path with a closing slash', directory('path = "/var/lib/x/";'), /\/var\/lib\/x\//],
    ['an option that is misspelt', '{ tidemark.roolback.enable = true; }', /does not exist/],
    ['a mode that is none', directory('path = "/x"; mode = "rwx";'), /mode/],
    ['a method that is none', directory('path = "/x"; method = "copy";'), /method/],
    ['a subvolume with a slash', '{ tidemark.root.subvolume = "a/b"; }', /subvolume/],
    ['a shell in a unit name', directory('path = "/x"; units = [ "a b.service" ];'), /units/],
  ])(
    '%s, by NixOS itself',
    async (_, text, said) => {
      await expect(evaluateSystem([...sampleSystem, { text }])).rejects.toThrow(said);
    },
    LIMIT_MS,
  );
});

describe('warned of', () => {
  it.each([
    [
      'passwords that are lost',
      '{ lib, ... }: { users.mutableUsers = lib.mkForce true; }',
      /passwd/,
    ],
    [
      'a prompt that runs out',
      '{ fileSystems."/usr" = { device = "/dev/disk/by-uuid/1"; fsType = "btrfs"; }; }',
      /gives up after 90 seconds/,
    ],
  ])(
    '%s',
    async (_, text, said) => {
      const { warnings, failedAssertions } = await evaluateSystem([...sampleSystem, { text }]);
      expect(failedAssertions).toEqual([]);
      expect(warnings).toContainEqual(expect.stringMatching(said));
    },
    LIMIT_MS,
  );
});

describe('allowed', () => {
  it.each([
    ['a password file from a secret manager', '/run/secrets-for-users/alice'],
    ['a password file in the store of another mount', '/home/secret'],
  ])(
    '%s',
    async (_, path) => {
      const text = `{ lib, ... }: { users.users.alice.hashedPasswordFile = lib.mkForce "${path}"; }`;
      const { failedAssertions } = await evaluateSystem([...sampleSystem, { text }]);
      expect(failedAssertions).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'a subvolume in what is kept, and a path with spaces',
    async () => {
      const text = `{ tidemark.persist.directories = [
        { path = "/srv"; }
        { path = "/srv/machines"; method = "subvolume"; subvolume = "machines"; }
        { path = "/opt/My Files"; }
      ]; }`;
      const { failedAssertions, etcFstab } = await evaluateSystem([...sampleSystem, { text }]);
      expect(failedAssertions).toEqual([]);
      expect(etcFstab).toContain('/persist/opt/My\\040Files /opt/My\\040Files none');
    },
    LIMIT_MS,
  );
});
