/** Folders with generated files, for real Nix to read in tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface TextFolders {
  readonly folder: string;
  readonly remove: () => void;
}

/** Writes each set of files to a folder `0`, `1`… below `folder`. */
export function makeFolders(sets: readonly (readonly TextFile[])[]): TextFolders {
  const folder = mkdtempSync(join(tmpdir(), 'nix-files-'));
  for (const [index, files] of sets.entries()) {
    for (const { path, text } of files) {
      const place = join(folder, String(index), path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs `work` with such folders, and removes them. */
export function withFolders<T>(
  sets: readonly (readonly TextFile[])[],
  work: (folder: string) => T,
): T {
  const { folder, remove } = makeFolders(sets);
  try {
    return work(folder);
  } finally {
    remove();
  }
}
