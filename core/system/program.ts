/** Tidemark itself, as the installed system gets it. */
import type { System } from '../spec/system.ts';

/**
 * The archive of what was built, as it lies beside the helper: a tree with `bin`, `libexec` and `share`
 * in which the paths are still open. `nix/module/program/package.nix` makes the package of it, with
 * Electron and Node of the system's own nixpkgs.
 */
export const programArchive = 'program.tar.gz';

/** Where the archive is put, below the configuration: the module finds it there by itself. */
export const programPlace = `tidemark/program/${programArchive}`;

/** Whether a system gets the program: it is a window, and of use where there is a desktop. */
export function hasProgram({ desktop }: System): boolean {
  return desktop !== 'none';
}
