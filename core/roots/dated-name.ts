/** Names for what is put beside something else. Bytes, one character each. */
import type { PathBytes } from '../drift/path-bytes.ts';

/** The longest name that a file system takes, in bytes. */
const maximumBytes = 255;

/** `2026-11-23`, in UTC. */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The name with an ending; what does not fit is cut off the name, never off the ending. */
export function withEnding(name: string, ending: string): string {
  return `${name.slice(0, maximumBytes - ending.length)}${ending}`;
}

/**
 * The names to try, in this order: `name.from-2026-11-23`, then with `.2`, `.3` at the end.
 *
 * @param ending without the number, with its dot
 */
export function candidates(name: string, ending: string): string[] {
  return Array.from({ length: 100 }, (_, at) =>
    withEnding(name, at === 0 ? ending : `${ending}.${at + 1}`),
  );
}

/** Folder and last name of a path that is not `/`. */
export function splitPath(path: PathBytes): { readonly folder: PathBytes; readonly name: string } {
  const at = path.lastIndexOf('/');
  return { folder: at === 0 ? '/' : path.slice(0, at), name: path.slice(at + 1) };
}
