import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFolders } from '../../rehearsal/testing/nix-folder.ts';
import { evaluateNix, parseNixFiles } from '../../rehearsal/testing/nix-instantiate.ts';
import { deviceNode } from '../layout/device-node.ts';
import { targetMounts } from '../plan/steps-files.ts';
import { btrfsOptions } from '../plan/mount-options.ts';
import { installSpecSchema } from '../spec/spec.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { keptSubvolumes } from '../system/kept-paths.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { systemSpecArbitrary } from '../testing/system-spec-arbitrary.ts';
import { exportFiles } from './export-files.ts';

function evaluateEach(specs: readonly InstallSpec[], body: string): unknown {
  return withFolders(specs.map(exportFiles), (folder) =>
    evaluateNix(`map (name: let folder = ${folder} + "/\${name}"; in ${body})
      [ ${specs.map((_, index) => `"${index}"`).join(' ')} ]`),
  );
}

const several = fc.array(systemSpecArbitrary, { minLength: 1, maxLength: 25 });
const system = plainSystem();
const plain = plainSpec({ system });
const disk = 'let d = (import (folder + "/disko.nix") { }).disko.devices.disk.main; in';

describe('the export of any spec', () => {
  it('is valid Nix, and holds the spec itself', () => {
    fc.assert(
      fc.property(several, (specs) => {
        withFolders(specs.map(exportFiles), (folder) => {
          const paths = specs.flatMap((spec, index) =>
            exportFiles(spec).map(({ path }) => `${folder}/${index}/${path}`),
          );
          parseNixFiles(paths.filter((path) => path.endsWith('.nix')));
        });
        for (const spec of specs) {
          const json = exportFiles(spec).find(({ path }) => path === 'install.json')?.text ?? '';
          expect(installSpecSchema.parse(JSON.parse(json))).toEqual(spec);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('lays the disk out as the spec does', () => {
    fc.assert(
      fc.property(several, (specs) => {
        const read = evaluateEach(
          specs,
          `${disk} let luks = d.content.partitions.luks.content; in {
            inherit (d) device;
            mapping = luks.name;
            discard = luks.settings.allowDiscards;
            efi = d.content.partitions.ESP.size;
            swap = d.content.partitions.swap.content or null;
            swapFile = luks.content.subvolumes.swap.swap.swapfile.size or null;
            subvolumes = builtins.mapAttrs (_: s: [ (s.mountpoint or null) (s.mountOptions or [ ]) ]) luks.content.subvolumes;
          }`,
        );
        expect(read).toEqual(specs.map(expectedLayout));
      }),
      { numRuns: 8 },
    );
  });
});

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)}M`;
}

function expectedLayout(spec: InstallSpec): unknown {
  const { efi, swap } = spec.layout;
  const random = { type: 'swap', randomEncryption: true };
  const partitions = { none: null, file: null, 'plain-partition': { type: 'swap' } };
  return {
    device: deviceNode(spec.disk),
    mapping: spec.encryption.mapping,
    discard: spec.encryption.discard,
    efi: megabytes(efi.sizeBytes),
    swap: swap.kind === 'random-key-partition' ? random : partitions[swap.kind],
    swapFile: swap.kind === 'file' ? megabytes(swap.sizeBytes) : null,
    subvolumes: Object.fromEntries<unknown>([
      ...targetMounts({ spec }).map(
        ({ subvolume, mountPoint }) => [subvolume, [mountPoint, btrfsOptions(spec.btrfs)]] as const,
      ),
      // The module mounts these.
      ...keptSubvolumes(spec).map((name) => [name, [null, []]] as const),
    ]),
  };
}

describe('exportFiles', () => {
  it('makes the blank snapshot of the right subvolume, in a shell script without mistakes', () => {
    const [first = plain.btrfs.subvolumes[0], ...others] = plain.btrfs.subvolumes;
    const subvolumes = first === undefined ? [] : [{ ...first, name: '@r.1' }, ...others];
    const spec = { ...plain, btrfs: { ...plain.btrfs, subvolumes } };
    const read = evaluateEach(
      [spec],
      `${disk} d.content.partitions.luks.content.content.postCreateHook`,
    );
    const [hook = ''] = read as string[];
    expect(hook).toContain('btrfs subvolume snapshot -r "$top/@r.1" "$top/root-blank"\n');
    expect(() => execFileSync('bash', ['-n'], { input: hook })).not.toThrow();
  });

  it('has a configuration that takes its file systems from disko alone', () => {
    const body = `let
      c = import (folder + "/configuration.nix") { pkgs.linuxPackages_latest = null; };
      f = (import (folder + "/flake.nix")).outputs {
        nixpkgs.lib.nixosSystem = x: x;
        disko.nixosModules.disko = "disko";
      };
    in {
      imports = map baseNameOf c.imports;
      modules = map (m: baseNameOf m) f.nixosConfigurations.tidepool.modules;
      needed = builtins.attrNames (import (folder + "/disko.nix") { }).fileSystems;
    }`;
    expect(evaluateEach([plain], body)).toEqual([
      {
        imports: ['hardware-configuration.nix', 'disko.nix', 'tidemark'],
        modules: ['disko', 'configuration.nix'],
        needed: ['/nix', '/persist', '/var/log'],
      },
    ]);
  });

  it('knows no value of this disk', () => {
    const swap = { kind: 'file', sizeBytes: 2 ** 32, hibernation: true } as const;
    const files = exportFiles(plainSpec({ system, swap }));
    for (const { text, path } of files.filter((file) => !file.path.startsWith('tidemark/'))) {
      expect(text, path).not.toMatch(/<[a-z-]+>/);
    }
  });

  it('is the disk alone for a spec without a system', () => {
    const paths = exportFiles(plainSpec()).map(({ path }) => path);
    expect(paths).toEqual(['README.md', 'disko.nix', 'install.json']);
  });
});
