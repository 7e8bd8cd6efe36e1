import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFolders } from '../../rehearsal/testing/nix-folder.ts';
import type { TextFile } from '../../rehearsal/testing/nix-folder.ts';
import { evaluateNix, parseNixFiles } from '../../rehearsal/testing/nix-instantiate.ts';
import { textOf } from '../nix/template.ts';
import { canonicalJson } from '../plan/canonical-json.ts';
import type { InstallSpec, Swap } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { installSpecSchema } from '../spec/spec.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { systemSpecArbitrary } from '../testing/system-spec-arbitrary.ts';
import { configurationFiles } from './configuration-files.ts';
import { expectedFileSystems, fileSystemEntries } from './file-system-entries.ts';
import { persistOf } from './persist-nix.ts';

const facts = {
  'luks-uuid': '11111111-2222-3333-4444-555555555555',
  'efi-uuid': 'ABCD-1234',
  'swap-partition-uuid': '66666666-7777-8888-9999-000000000000',
  'resume-offset': '533760',
};

function filesOf(spec: InstallSpec): TextFile[] {
  return configurationFiles(spec).map(({ path, tokens }) => ({
    path,
    text: textOf(tokens, facts),
  }));
}

function textOfFile(spec: InstallSpec, path: string): string {
  return filesOf(spec).find((file) => file.path === path)?.text ?? '';
}

/** The value of a Nix function of a folder, for the files of each spec. */
function evaluateEach(specs: readonly InstallSpec[], body: string): unknown {
  return withFolders(specs.map(filesOf), (folder) =>
    evaluateNix(`map (name: let folder = ${folder} + "/\${name}"; in ${body})
      [ ${specs.map((_, index) => `"${index}"`).join(' ')} ]`),
  );
}

const several = fc.array(systemSpecArbitrary, { minLength: 1, maxLength: 40 });
const filesystemsFile = 'import (folder + "/filesystems.nix") { }';
const configurationFile = `import (folder + "/configuration.nix") { pkgs.linuxPackages_latest = "latest"; }`;

describe('the generated files of any spec', () => {
  it('are valid Nix, every one', () => {
    fc.assert(
      fc.property(several, (specs) => {
        for (const spec of specs) installSpecSchema.parse(spec);
        withFolders(specs.map(filesOf), (folder) => {
          const paths = specs.flatMap((spec, index) =>
            filesOf(spec).map(({ path }) => `${folder}/${index}/${path}`),
          );
          expect(paths.length).toBeGreaterThanOrEqual(3 * specs.length);
          parseNixFiles(paths.filter((path) => path.endsWith('.nix')));
        });
      }),
      { numRuns: 10 },
    );
  });

  it('say what the spec says, whatever characters are in it', () => {
    fc.assert(
      fc.property(several, (specs) => {
        const read = evaluateEach(
          specs,
          `let c = ${configurationFile}; user = builtins.head (builtins.attrNames c.users.users); in {
            host = c.networking.hostName;
            inherit user;
            fullName = c.users.users.\${user}.description or "";
            hash = c.users.users.\${user}.hashedPasswordFile;
            zone = c.time.timeZone;
            formats = c.i18n.extraLocaleSettings.LC_TIME or null;
            inherit (c.i18n) defaultLocale;
            inherit (c.services.xserver) xkb;
            keyMap = c.console.keyMap;
            kernel = c.boot.kernelPackages or "default";
            unfree = c.nixpkgs.config.allowUnfree or false;
            firmware = if c.hardware.enableAllFirmware or false then "all"
              else if c.hardware.enableRedistributableFirmware then "redistributable" else "none";
            ssh = c.services ? openssh;
            plasma = c.services ? desktopManager;
            device = c.tidemark.device;
            inherit (c.tidemark) rollback;
            keep = c.tidemark.root.keep;
            release = c.system.stateVersion;
          }`,
        );
        expect(read).toEqual(specs.map(expectedValues));
      }),
      { numRuns: 12 },
    );
  });

  it('name the file systems that the installer mounts', () => {
    fc.assert(
      fc.property(several, (specs) => {
        const body = `builtins.mapAttrs (_: f: { inherit (f) fsType options; }) (${filesystemsFile}).fileSystems`;
        const read = evaluateEach(specs, body) as unknown[];
        expect(read.map(canonicalJson)).toEqual(specs.map(expectedFileSystems));
      }),
      { numRuns: 6 },
    );
  });

  it('keep what was chosen, with the reason in words', () => {
    fc.assert(
      fc.property(several, (specs) => {
        const read = evaluateEach(specs, 'import (folder + "/persist.nix")');
        expect(read).toEqual(specs.map(persistOf));
        const kept = specs.map(persistOf);
        const items = kept.flatMap(({ directories, files }) => [...directories, ...files]);
        for (const { reason } of items) expect(reason).toMatch(/ .+\.$/);
      }),
      { numRuns: 6 },
    );
  });
});

function expectedValues(spec: InstallSpec & { readonly system: System }): unknown {
  const { system } = spec;
  const { layout, variant, consoleKeyMap } = system.keyboard;
  return {
    host: system.hostName,
    user: system.user.name,
    fullName: system.user.fullName,
    hash: `/persist/passwords/${system.user.name}`,
    zone: system.timeZone,
    formats: system.formats === system.locale ? null : system.formats,
    defaultLocale: system.locale,
    xkb: { layout, variant },
    keyMap: consoleKeyMap,
    kernel: system.kernel,
    unfree: system.allowUnfree,
    firmware: system.firmware,
    ssh: system.secureShell,
    plasma: system.desktop === 'plasma',
    device: `/dev/mapper/${spec.encryption.mapping}`,
    rollback: { enable: system.rollback.enable },
    keep: { days: system.rollback.keepDays, count: system.rollback.keepCount },
    release: system.release,
  };
}

const sizeBytes = 2 ** 32;
const hibernating: Swap = { kind: 'file', sizeBytes, hibernation: true };
const swaps: readonly Swap[] = [
  { kind: 'none' },
  { kind: 'file', sizeBytes, hibernation: false },
  hibernating,
  { kind: 'random-key-partition', sizeBytes },
  { kind: 'plain-partition', sizeBytes },
];
const specs = swaps.map((swap) => plainSpec({ swap, system: plainSystem({ secureShell: true }) }));
const [plain = plainSpec()] = specs;

describe('what would lock the person out, or lose work, does not happen', () => {
  const files = `(${filesystemsFile})`;

  it('everything in the container is mounted by its mapping, not by a name that times out', () => {
    const body = `map (f: f.device) (builtins.filter (f: f.fsType == "btrfs") (builtins.attrValues ${files}.fileSystems))`;
    for (const devices of evaluateEach(specs, body) as string[][]) {
      expect(new Set(devices)).toEqual(new Set(['/dev/mapper/enc']));
    }
  });

  it('/persist and whatever lies below it is there before the activation reads the hash', () => {
    const mountPoint = '/persist/photos';
    const own = { role: 'own' as const, name: 'photos', mountPoint };
    const spec = {
      ...plain,
      btrfs: { ...plain.btrfs, subvolumes: [...plain.btrfs.subvolumes, own] },
    };
    const body = `builtins.mapAttrs (_: f: f.neededForBoot or false) ${files}.fileSystems`;
    expect(evaluateEach([spec], body)).toEqual([
      {
        '/': false,
        '/boot': false,
        '/home': false,
        '/nix': true,
        '/persist': true,
        [mountPoint]: true,
        '/var/log': true,
      },
    ]);
  });

  it('the password hash is named by a string: a path would be copied to the readable store', () => {
    const body = `let c = ${configurationFile}; in map builtins.typeOf [
      c.users.users.ada.hashedPasswordFile (builtins.head c.services.openssh.hostKeys).path ]`;
    expect(evaluateEach([plain], body)).toEqual([['string', 'string']]);
  });

  it('nobody but the user in wheel can log in, and the user can', () => {
    const body = `let c = ${configurationFile}; in { inherit (c.users) mutableUsers; inherit (c.users.users) ada; }`;
    expect(evaluateEach([plain], body)).toEqual([
      {
        mutableUsers: false,
        ada: {
          isNormalUser: true,
          uid: 1000,
          description: 'Ada Lovelace',
          extraGroups: ['wheel', 'networkmanager'],
          hashedPasswordFile: '/persist/passwords/ada',
        },
      },
    ]);
  });

  it('only root reads the EFI partition, and the container is opened by its own UUID', () => {
    const body = `{ boot = ${files}.fileSystems."/boot"; container = ${files}.boot.initrd.luks.devices; }`;
    expect(evaluateEach([plain], body)).toEqual([
      {
        boot: {
          device: '/dev/disk/by-uuid/ABCD-1234',
          fsType: 'vfat',
          options: ['umask=0077', 'nosuid', 'nodev', 'noexec'],
        },
        container: {
          enc: {
            device: '/dev/disk/by-uuid/11111111-2222-3333-4444-555555555555',
            allowDiscards: true,
            bypassWorkqueues: true,
          },
        },
      },
    ]);
  });

  it('the machine hibernates only into an encrypted file that is kept, and says otherwise why not', () => {
    const body = `let f = ${files}; in { inherit (f) swapDevices; inherit (f.boot) kernelParams; resume = f.boot.resumeDevice or null; }`;
    const partition = '/dev/disk/by-partuuid/66666666-7777-8888-9999-000000000000';
    const no = { kernelParams: ['nohibernate'], resume: null };
    const file = [{ device: '/swap/swapfile' }];
    expect(evaluateEach(specs, body)).toEqual([
      { swapDevices: [], ...no },
      { swapDevices: file, ...no },
      { swapDevices: file, kernelParams: ['resume_offset=533760'], resume: '/dev/mapper/enc' },
      { swapDevices: [{ device: partition, randomEncryption: { enable: true } }], ...no },
      { swapDevices: [{ device: partition }], ...no },
    ]);
    for (const spec of specs) {
      const text = textOfFile(spec, 'filesystems.nix');
      expect(text).toMatch(
        spec.layout.swap === hibernating
          ? /# Hibernation: .*\n(?: {2}# .*\n)* {2}boot\.resumeDevice = /
          : / {2}# .*[Hh]ibernat.*\n(?: {2}# .*\n)* {2}boot\.kernelParams = \[ "nohibernate" \];/,
      );
    }
  });

  it('the key map of the console is said outright', () => {
    for (const spec of specs) {
      const text = textOfFile(spec, 'configuration.nix');
      expect(text).toContain('console.keyMap = "de";');
      expect(text).not.toMatch(/useXkbConfig|(pre|post)\w*Commands|<nixpkgs>|plymouth/);
    }
  });
});

describe('configurationFiles', () => {
  it('is empty without a system', () => {
    expect(configurationFiles(plainSpec())).toEqual([]);
  });

  it('has a flake only when one is wanted', () => {
    const flake = { flake: true, git: false };
    const spec = plainSpec({ system: plainSystem({ configuration: flake, hostName: '1st-host' }) });
    const body = `let f = import (folder + "/flake.nix"); o = f.outputs { nixpkgs.lib.nixosSystem = x: x; };
      in { url = f.inputs.nixpkgs.url; host = builtins.attrNames o.nixosConfigurations;
        modules = map baseNameOf o.nixosConfigurations."1st-host".modules; }`;
    expect(evaluateEach([spec], body)).toEqual([
      {
        url: 'github:NixOS/nixpkgs/nixos-26.05',
        host: ['1st-host'],
        modules: ['configuration.nix'],
      },
    ]);
    expect(configurationFiles(plain).map(({ path }) => path)).not.toContain('flake.nix');
  });

  it('names in its imports only files that are written', () => {
    const written = filesOf(plain).map(({ path }) => path);
    const [imported] = evaluateEach(
      [plain],
      `map toString (${configurationFile}).imports`,
    ) as string[][];
    const names = (imported ?? []).map((path) => path.replace(/.*\/0\//, ''));
    expect(names).toEqual(['hardware-configuration.nix', 'filesystems.nix', 'tidemark']);
    expect(written).toContain('filesystems.nix');
    expect(written).toContain('tidemark/default.nix');
  });

  it('lists every file system of the entries once', () => {
    const mountPoints = fileSystemEntries(plain).map(({ mountPoint }) => mountPoint);
    expect(new Set(mountPoints).size).toBe(mountPoints.length);
  });
});
