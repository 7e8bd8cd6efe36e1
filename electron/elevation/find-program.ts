import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The first of these absolute paths that can be run, or null. PATH is not searched: what gives root's
 * rights must not depend on a variable that any shell profile can change.
 */
export async function findProgram(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (await canRun(path)) return path;
  }
  return null;
}
