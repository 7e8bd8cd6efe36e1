/** The same system for other machines: a disko layout, a flake, and the spec for an unattended install. */
import { printFile } from '../nix/print.ts';
import { textOf } from '../nix/template.ts';
import type { NixToken } from '../nix/token.ts';
import { apply, attribute, path, reference, set } from '../nix/value.ts';
import type { InstallSpec } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { configurationNix } from '../system/configuration-nix.ts';
import { releaseBranch } from '../system/flake-nix.ts';
import { persistNix } from '../system/persist-nix.ts';
import { tidemarkFiles } from '../system/tidemark-files.ts';
import { diskoNix } from './disko-nix.ts';
import { exportGuide } from './export-guide.ts';

export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

function flakeNix({ hostName, release }: System): NixToken[] {
  const modules = [reference('disko.nixosModules.disko'), path('./configuration.nix')];
  const machine = apply('nixpkgs.lib.nixosSystem', set(attribute('modules', modules)));
  const value = set(
    attribute('inputs.nixpkgs.url', releaseBranch(release)),
    attribute('inputs.disko.url', 'github:nix-community/disko'),
    attribute('inputs.disko.inputs.nixpkgs.follows', 'nixpkgs'),
    attribute('outputs', {
      kind: 'function',
      formals: ['nixpkgs', 'disko'],
      isOpen: true,
      body: set(attribute(['nixosConfigurations', hostName], machine)),
    }),
  );
  return printFile('The same system for other machines; README.md says how.', value);
}

/** The program itself is no text, so it is not among the files. */
const forOthers = { fileSystems: 'disko.nix', hasProgram: false };

function systemFiles(
  spec: InstallSpec,
  system: System,
): { path: string; tokens: readonly NixToken[] }[] {
  return [
    { path: 'flake.nix', tokens: flakeNix(system) },
    { path: 'configuration.nix', tokens: configurationNix(spec, system, forOthers) },
    { path: 'persist.nix', tokens: persistNix(spec) },
    ...tidemarkFiles,
  ];
}

/**
 * What a folder for other machines holds. Without a system in the spec it is the disk alone. It holds
 * no secret: the spec has none.
 */
export function exportFiles(spec: InstallSpec): readonly ExportedFile[] {
  const { system } = spec;
  const nixFiles = [
    { path: 'disko.nix', tokens: diskoNix(spec) },
    ...(system === undefined ? [] : systemFiles(spec, system)),
  ];
  return [
    { path: 'README.md', text: exportGuide(spec) },
    ...nixFiles.map(({ path: file, tokens }) => ({ path: file, text: textOf(tokens) })),
    { path: 'install.json', text: `${JSON.stringify(spec, null, 2)}\n` },
  ];
}
