import { closeSync } from 'node:fs';
import { textOfBytes } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { atPlace, lookAt, openPlace } from './safe-path.ts';

export interface ToolPlace {
  /** What a tool is given: with `/.` at its end for a folder that has no path as text. */
  readonly path: string;
  readonly kind: 'directory' | 'link' | 'other';
  readonly inode: number;
}

/** Longer paths the kernel refuses (PATH_MAX), with room for names below. */
const longestPath = 3000;

/**
 * Gives a path to tools, which take text only: the path itself where it is text, else by way of an open
 * descriptor of ours. Every folder on the way is checked first; that they stay what they are is for the
 * place to guarantee, so this is for read-only snapshots and folders that only root can enter.
 *
 * @param isGuarded false: others can change folders on the way, so the descriptor is given in any case
 * @throws ProblemError `path-vanished`, `unsafe-path`
 */
export async function withToolPath<T>(
  path: PathBytes,
  action: (place: ToolPlace) => Promise<T>,
  { isGuarded = true }: { readonly isGuarded?: boolean } = {},
): Promise<T> {
  const { itself, found } = atPlace(path, (place) => ({
    itself: openPlace(place),
    found: lookAt(place),
  }));
  try {
    const isFolder = found?.isDirectory() === true;
    const kind = isFolder ? 'directory' : found?.isSymbolicLink() === true ? 'link' : 'other';
    const text = textOfBytes(path);
    const isPlain = isGuarded && text !== null && path.length <= longestPath;
    const byDescriptor = `/proc/${process.pid}/fd/${itself}${isFolder ? '/.' : ''}`;
    const inode = Number(found?.ino ?? 0n);
    return await action({ path: isPlain ? text : byDescriptor, kind, inode });
  } finally {
    closeSync(itself);
  }
}
