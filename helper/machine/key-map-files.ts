import { keyboardSchema } from '../../core/spec/system.ts';
import type { MachineFiles } from './machine-files.ts';

/** NixOS' folder for the console, its profile, and the classic places. */
const roots = [
  '/etc/kbd/keymaps',
  '/run/current-system/sw/share/keymaps',
  '/usr/share/kbd/keymaps',
  '/usr/share/keymaps',
];

/** Pieces of maps, and maps for keyboards that no machine with EFI has. */
const skipped = ['include', 'amiga', 'atari', 'mac', 'sun', 'legacy-include'];

const maximumDepth = 6;

async function collect(
  files: MachineFiles,
  folder: { readonly path: string; readonly depth: number },
  found: Map<string, string>,
): Promise<void> {
  for (const name of await files.namesIn(folder.path)) {
    const path = `${folder.path}/${name}`;
    const map = /^(.+)\.k?map(\.(gz|bz2|xz|zst))?$/.exec(name)?.[1];
    if (map === undefined) {
      const goesOn = folder.depth < maximumDepth && !skipped.includes(name);
      if (goesOn) await collect(files, { path, depth: folder.depth + 1 }, found);
    } else if (!found.has(map) && keyboardSchema.shape.consoleKeyMap.safeParse(map).success) {
      found.set(map, path);
    }
  }
}

/**
 * The console's key maps: name to file. Only what lies in the system's own folders is listed, and the
 * first of a name counts, as for loadkeys(1).
 */
export async function keyMapFiles(files: MachineFiles): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of roots) await collect(files, { path, depth: 0 }, found);
  return found;
}
