import type { PathBytes } from '../../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../../core/drift/path-text.ts';

/**
 * The path that a person typed, as bytes; null when it is none. A tail of slashes and doubled ones mean
 * nothing; a way round (`..`) is not guessed at.
 */
export function typedPath(typed: string): PathBytes | null {
  const text = typed.trim().replace(/\/{2,}/g, '/');
  const path = text.length > 1 ? text.replace(/\/$/, '') : text;
  if (!path.startsWith('/') || path.includes('\0')) return null;
  if (path.split('/').some((part) => part === '.' || part === '..')) return null;
  try {
    return bytesOfText(path);
  } catch {
    // Half of a surrogate pair: nothing that a keyboard types.
    return null;
  }
}
