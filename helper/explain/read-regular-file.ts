/** Reading a file that somebody else could replace at any moment by something that must not be opened. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { atPlace, lookAt, within } from '../copy/safe-path.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
/** open(2): reading leaves no trace. Root may ask for it on every file; not among Node's constants. */
const O_NOATIME = 0o1000000;

export interface ReadFile {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/**
 * The beginning of a regular file. No link is followed, on the way or at the end, and nothing else is
 * opened: a device could act, a pipe would wait.
 *
 * @param atMost - in bytes
 * @returns null when there is no regular file
 * @throws ProblemError as `openFolder`, and what the file system says
 */
export function readRegularFile(path: PathBytes, atMost: number): ReadFile | null {
  return atPlace(path, (place) => {
    if (lookAt(place)?.isFile() !== true) return null;
    const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOATIME;
    const file = openSync(within(place.folder, place.name), flags);
    try {
      if (!fstatSync(file).isFile()) return null;
      // A byte more than asked for says whether there is more.
      const buffer = Buffer.alloc(atMost + 1);
      let length = 0;
      for (let read = -1; read !== 0 && length < buffer.length; length += read) {
        read = readSync(file, buffer, length, buffer.length - length, length);
      }
      return { bytes: buffer.subarray(0, Math.min(length, atMost)), isWhole: length <= atMost };
    } finally {
      closeSync(file);
    }
  });
}
