/**
 * A disk that fails for real: its image lies on a file system that is full after a few MiB, so writes
 * come back as I/O errors. Making room mends it. Needs root on the host for the small tmpfs; it is
 * mounted at a fresh folder and nowhere else.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ScarcePlace {
  readonly folder: string;
  /** Gives the disk all the room it wants. */
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

/** A folder in which about so many bytes can be written before every write fails. */
export async function makeScarcePlace(bytes: number): Promise<ScarcePlace> {
  const folder = await mkdtemp('/var/tmp/tidemark-scarce-');
  await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=777`, 'tidemark-scarce', folder]);
  await chmod(folder, 0o777);
  return {
    folder,
    makeRoom: async () => {
      await run('mount', ['-o', 'remount,size=4g', folder]);
    },
    remove: async () => {
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
