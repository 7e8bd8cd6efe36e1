/** What the file system says of one entry, for people. */
import { readlinkSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import type { EntryFacts } from '../../core/drift/details.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { OwnerNames } from '../../core/drift/look/rows.ts';
import type { EntryKind } from '../../core/drift/view.ts';
import { atPlace, lookAt, within } from '../copy/safe-path.ts';
import { subvolumeInode } from '../drift/find-system.ts';

function kindOf(status: BigIntStats): EntryKind {
  if (status.isDirectory())
    return status.ino === BigInt(subvolumeInode) ? 'subvolume' : 'directory';
  if (status.isSymbolicLink()) return 'link';
  if (status.isSocket()) return 'socket';
  if (status.isFIFO()) return 'fifo';
  if (status.isBlockDevice()) return 'block-device';
  return status.isCharacterDevice() ? 'character-device' : 'file';
}

/**
 * Looks at an entry. No link is followed, on the way or at the end.
 *
 * @param at - below a mount of the top level
 * @returns null when nothing is there, or it cannot be reached
 */
export function readEntryFacts(at: PathBytes, names: OwnerNames): EntryFacts | null {
  try {
    return atPlace(at, (place) => {
      const status = lookAt(place);
      if (status === null) return null;
      const target = status.isSymbolicLink()
        ? displayPath(readlinkSync(within(place.folder, place.name), 'latin1'))
        : null;
      return {
        kind: kindOf(status),
        mode: (status.mode & 0o7777n).toString(8).padStart(4, '0'),
        owner: names.user(Number(status.uid)).slice(0, 64),
        group: names.group(Number(status.gid)).slice(0, 64),
        bytes: Number(status.size),
        modifiedMs: Number(status.mtimeMs),
        changedMs: Number(status.ctimeMs),
        bornMs: status.birthtimeMs > 0n ? Number(status.birthtimeMs) : null,
        inode: Number(status.ino),
        links: Number(status.nlink),
        target: target?.slice(0, 65_536) ?? null,
      };
    });
  } catch {
    return null;
  }
}
