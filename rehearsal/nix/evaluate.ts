/**
 * Evaluates a NixOS configuration with real Nix: with the nixpkgs that the environment variable
 * `NIXPKGS` names, or else with the stand-in in `rehearsal/stand-ins/nixpkgs`.
 */
import { fileURLToPath } from 'node:url';

import { nixString, runNix } from './run-nix.ts';
import type { EvaluatedSystem } from './evaluated-system.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const standIn = fileURLToPath(new URL('../stand-ins/nixpkgs', import.meta.url));

/** The folder of the NixOS module. */
export const moduleFolder = fileURLToPath(new URL('../../nix/module', import.meta.url));

/** A file or folder by absolute path, or the text of a module. */
export type ModuleSource = { readonly path: string } | { readonly text: string };

/** Which nixpkgs evaluates, and where it is. */
export function nixpkgsInUse(): { readonly kind: 'stand-in' | 'nixpkgs'; readonly path: string } {
  const given = process.env['NIXPKGS'] ?? '';
  return given === '' ? { kind: 'stand-in', path: standIn } : { kind: 'nixpkgs', path: given };
}

/** What is added for a real nixpkgs alone: manuals take minutes and prove nothing. */
const REAL_ADDITIONS = '{ lib, ... }: { documentation.enable = lib.mkForce false; }';

function evaluation(modules: readonly ModuleSource[]): string {
  const { kind, path } = nixpkgsInUse();
  const sources = kind === 'nixpkgs' ? [...modules, { text: REAL_ADDITIONS }] : modules;
  const list = sources.map((each) => ('path' in each ? nixString(each.path) : `(${each.text})`));
  // NIXPKGS_OVERLAY names a file with an overlay, for a tree in which packages are missing.
  const overlay = process.env['NIXPKGS_OVERLAY'] ?? '';
  if (kind === 'nixpkgs' && overlay !== '') {
    list.push(`{ nixpkgs.overlays = [ (import ${nixString(overlay)}) ]; }`);
  }
  return `import (${nixString(path)} + "/nixos/lib/eval-config.nix") {
    system = "x86_64-linux";
    modules = [ ${list.join('\n')} ];
  }`;
}

/**
 * Everything that tests look at in the system that these modules make. Failed assertions are in the
 * result; what makes NixOS itself throw (an unknown option, a wrong type) rejects with Nix' message.
 */
export async function evaluateSystem(modules: readonly ModuleSource[]): Promise<EvaluatedSystem> {
  const reader = nixString(`${here}read-system.nix`);
  const read = await runNix(
    `let evaluated = ${evaluation(modules)}; in {
      system = import ${reader} evaluated;
      drvPath =
        if builtins.all (each: each.assertion) evaluated.config.assertions
        then builtins.unsafeDiscardStringContext evaluated.config.system.build.toplevel.drvPath
        else null;
    }`,
  );
  const { system, drvPath } = read as {
    readonly system: Omit<EvaluatedSystem, 'evaluatedWith' | 'drvPath'>;
    readonly drvPath: string | null;
  };
  return { evaluatedWith: nixpkgsInUse().kind, drvPath, ...system };
}

/** Any value of the evaluated configuration: `select` is Nix with `config`, `options` and `lib`. */
export function selectFromSystem(
  modules: readonly ModuleSource[],
  select: string,
): Promise<unknown> {
  return runNix(`let inherit (${evaluation(modules)}) config options lib; in (${select})`);
}
