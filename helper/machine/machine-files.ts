import { readlink } from 'node:fs/promises';
import { namesIn, readText } from '../probe/read-sysfs.ts';

/**
 * The files that say what a machine has: the one edge over which choices and preflight read. Nothing is
 * written through it, and what is missing or unreadable is null or empty, never an error.
 */
export interface MachineFiles {
  /** The text of a file; null where there is none that can be read. */
  readonly readText: (path: string) => Promise<string | null>;
  /** The names in a folder, sorted; none where the path is no folder. */
  readonly namesIn: (path: string) => Promise<readonly string[]>;
  /** Where a link leads, as it is written; null where there is no link. */
  readonly linkTarget: (path: string) => Promise<string | null>;
}

async function linkTarget(path: string): Promise<string | null> {
  try {
    return await readlink(path);
  } catch {
    return null;
  }
}

/** The files of the machine that the program runs on. */
export const machineFiles: MachineFiles = { readText, namesIn, linkTarget };

/** The text of the first of several places that has the file. */
export async function readFirst(
  files: MachineFiles,
  paths: readonly string[],
): Promise<string | null> {
  for (const path of paths) {
    const text = await files.readText(path);
    if (text !== null) return text;
  }
  return null;
}
