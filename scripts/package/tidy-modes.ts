import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What stays when others may read but not write, and only who may run may run. */
async function tidy(path: string): Promise<void> {
  const status = await lstat(path);
  if (status.isSymbolicLink()) return;
  const runs = status.isDirectory() || (status.mode & 0o100) !== 0;
  await chmod(path, runs ? 0o755 : 0o644);
}

/**
 * Gives everything in a folder the mode 0755 or 0644, whatever the umask of the builder was: the helper
 * refuses to run as root from files that a group can write.
 */
export async function tidyModes(folder: string): Promise<void> {
  await tidy(folder);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await tidy(join(entry.parentPath, entry.name));
  }
}
