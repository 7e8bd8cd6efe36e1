import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskDescription } from '../../rehearsal/disk-description.ts';
import { ordinaryUser } from '../../scripts/setup/ordinary-user.ts';
import { isRoot } from '../../scripts/setup/privilege.ts';

export interface RehearsedDisks {
  /** For the program's option `--rehearsal=FILE`. */
  readonly file: string;
  readonly disks: readonly (DiskDescription & { readonly image: string })[];
  /** What the guest's kernel said of mounts and swap right before it was switched off. */
  record(): Promise<string>;
  remove(): Promise<void>;
}

/**
 * Describes a rehearsal machine with kept images, owned by the user who runs the window.
 *
 * @param before lines of shell that give the disks a past, run before the window's helper starts
 */
export async function rehearseDisks(
  disks: readonly DiskDescription[],
  before?: string,
): Promise<RehearsedDisks> {
  const folder = await mkdtemp('/var/tmp/tidemark-e2e-');
  const kept = disks.map((disk, index) => ({
    ...disk,
    image: disk.image ?? join(folder, `${index}.img`),
  }));
  const file = join(folder, 'rehearsal.json');
  const recordFile = join(folder, 'record.txt');
  await writeFile(file, JSON.stringify({ directory: folder, disks: kept, recordFile, before }));
  await chmod(folder, 0o755);
  if (isRoot()) {
    const { uid, gid } = await ordinaryUser();
    await Promise.all([folder, file].map((path) => chown(path, uid, gid)));
  }
  return {
    file,
    disks: kept,
    record: () => readFile(recordFile, 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
