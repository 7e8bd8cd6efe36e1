import { printFile } from '../nix/print.ts';
import type { NixToken } from '../nix/token.ts';
import { apply, attribute, path, set } from '../nix/value.ts';
import type { System } from '../spec/system.ts';

/** The branch of nixpkgs that receives the updates of a release. */
export function releaseBranch(release: string): string {
  return `github:NixOS/nixpkgs/nixos-${release}`;
}

/** flake.nix: an entrance to the same configuration; nixos-rebuild finds it by itself. */
export function flakeNix({ hostName, release }: System): NixToken[] {
  const modules = attribute('modules', [path('./configuration.nix')]);
  const machine = apply('nixpkgs.lib.nixosSystem', set(modules));
  const value = set(
    attribute('inputs.nixpkgs.url', releaseBranch(release)),
    attribute('outputs', {
      kind: 'function',
      formals: ['nixpkgs'],
      isOpen: true,
      body: set(attribute(['nixosConfigurations', hostName], machine)),
    }),
  );
  return printFile('The configuration of this machine as a flake.', value);
}
