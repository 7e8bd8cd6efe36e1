/**
 * The whole generated configuration with the module, evaluated: by the nixpkgs that `NIXPKGS` names, or
 * else by the stand-in. The titles say which.
 */
import { describe, expect, it } from 'vitest';
import { evaluateSystem, nixpkgsInUse } from '../../rehearsal/nix/evaluate.ts';
import type { EvaluatedSystem } from '../../rehearsal/nix/evaluated-system.ts';
import { makeFolders } from '../../rehearsal/testing/nix-folder.ts';
import { knowledgeEntries } from '../knowledge/entries.ts';
import { defaultKeep } from '../knowledge/select.ts';
import { textOf } from '../nix/template.ts';
import type { InstallSpec, Swap } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { configurationFiles } from './configuration-files.ts';
import { programPlace } from './program.ts';

const facts = {
  'luks-uuid': '11111111-2222-3333-4444-555555555555',
  'efi-uuid': 'ABCD-1234',
  'swap-partition-uuid': '66666666-7777-8888-9999-000000000000',
  'resume-offset': '533760',
};

/** As nixos-generate-config writes it, shortened. */
const hardware = {
  path: 'hardware-configuration.nix',
  text: `{ lib, modulesPath, ... }:
{
  imports = [ (modulesPath + "/installer/scan/not-detected.nix") ];
  boot.initrd.availableKernelModules = [ "nvme" "xhci_pci" "usb_storage" "sd_mod" ];
  boot.kernelModules = [ "kvm-amd" ];
  nixpkgs.hostPlatform = lib.mkDefault "x86_64-linux";
}
`,
};

/** Evaluating looks at whether it is there; only a build would unpack it. */
const program = { path: programPlace, text: 'an archive' };

async function evaluated(spec: InstallSpec): Promise<EvaluatedSystem> {
  const files = configurationFiles(spec).map(({ path, tokens }) => {
    return { path, text: textOf(tokens, facts) };
  });
  const { folder, remove } = makeFolders([[...files, hardware, program]]);
  try {
    return await evaluateSystem([{ path: `${folder}/0/configuration.nix` }]);
  } finally {
    remove();
  }
}

function systemWith(change: Partial<System> = {}): System {
  const system = plainSystem({ secureShell: true, ...change });
  return { ...system, keep: [...defaultKeep(system), ...system.keep] };
}

const sizeBytes = 2 ** 32;
const LIMIT_MS = 120_000;

describe(`the generated system, evaluated with the ${nixpkgsInUse().kind}`, () => {
  it.each<Swap>([
    { kind: 'none' },
    { kind: 'file', sizeBytes, hibernation: false },
    { kind: 'file', sizeBytes, hibernation: true },
    { kind: 'random-key-partition', sizeBytes },
    { kind: 'plain-partition', sizeBytes },
  ])(
    'is whole with swap $kind, hibernation $hibernation',
    async (swap) => {
      const system = systemWith();
      const result = await evaluated(plainSpec({ swap, system }));
      expect(result.failedAssertions).toEqual([]);
      expect(result.warnings).toEqual([]);
      expect(result.drvPath).toMatch(/\.drv$/);
      const hibernates = swap.kind === 'file' && swap.hibernation;
      expect(result.kernelParams.includes('nohibernate')).toBe(!hibernates);
      expect(result.kernelParams.includes('resume_offset=533760')).toBe(hibernates);
    },
    LIMIT_MS,
  );

  it(
    'has the rollback, the early mounts, and what was kept',
    async () => {
      const result = await evaluated(plainSpec({ system: systemWith({ keep: ['docker'] }) }));
      expect(Object.keys(result.initrdUnits)).toEqual(['tidemark-rollback.service']);
      const early = result.initrdFstab.split('\n').flatMap((line) => line.split(' ')[1] ?? []);
      expect(early).toEqual(
        expect.arrayContaining(['/', '/nix', '/persist', '/var/lib/nixos', '/var/log']),
      );
      expect(early).not.toContain('/home');
      expect(result.etcLinks).toMatchObject({
        nixos: '/persist/etc/nixos',
        'machine-id': '/persist/etc/machine-id',
      });
      expect(result.etcFstab).toMatch(
        /^\/dev\/mapper\/enc \/var\/lib\/docker btrfs .*subvol=keep-docker/m,
      );
      expect(result.crypttab).toContain(`enc /dev/disk/by-uuid/${facts['luks-uuid']}`);
    },
    LIMIT_MS,
  );

  it(
    'is whole with everything kept that can be',
    async () => {
      const keep = knowledgeEntries.filter(({ method }) => method !== null).map(({ id }) => id);
      const result = await evaluated(plainSpec({ system: systemWith({ keep }) }));
      expect(result.failedAssertions).toEqual([]);
      expect(result.warnings).toEqual([]);
      expect(result.drvPath).toMatch(/\.drv$/);
    },
    LIMIT_MS,
  );

  it(
    'has no rollback when that is switched off',
    async () => {
      const rollback = { enable: false, keepDays: 30, keepCount: 5 };
      const result = await evaluated(plainSpec({ system: systemWith({ rollback }) }));
      expect(result.failedAssertions).toEqual([]);
      expect(result.initrdUnits).toEqual({});
    },
    LIMIT_MS,
  );

  it(
    'is whole at the other end of every choice',
    async () => {
      const system = systemWith({
        desktop: 'none',
        kernel: 'default',
        firmware: 'all',
        allowUnfree: true,
        secureShell: false,
        bringConnections: false,
        formats: null,
        configuration: { flake: true, git: true },
        user: { name: '_', fullName: '"${x}" \'\' \\ 👩‍💻' },
      });
      const result = await evaluated(plainSpec({ system }));
      expect(result.failedAssertions).toEqual([]);
      expect(result.warnings).toEqual([]);
      expect(result.drvPath).toMatch(/\.drv$/);
    },
    LIMIT_MS,
  );
});
