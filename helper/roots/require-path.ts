import { problemError } from '../../core/errors/make-problem.ts';
import type { ProblemError } from '../../core/errors/problem.ts';
import { displayPath } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';

/** The path for the texts of problems. */
export function shown(path: PathBytes): string {
  return displayPath(path).slice(0, 4000);
}

/** `path-impossible`, with the sentence `roots.restore.<why>` as the reason. */
export function impossible(path: PathBytes, why: string): ProblemError {
  const values = { path: shown(path), detail: `@roots.restore.${why}` };
  return problemError('path-impossible', { values });
}

/**
 * An absolute path to something in a root: no `.`, `..` or empty names, and not the root itself.
 *
 * @throws ProblemError `path-impossible`
 */
export function requirePlainPath(path: PathBytes): void {
  const names = path.split('/').slice(1);
  if (!names.every((name) => name !== '' && name !== '.' && name !== '..' && name.length <= 255)) {
    throw impossible(path, 'form');
  }
}
