import { displayPath } from '../../../core/drift/path-text.ts';
import type { PathBytes } from '../../../core/drift/path-bytes.ts';

export interface PathTextProps {
  readonly path: PathBytes;
  readonly isStrong?: boolean;
}

/** A path for people, in the fixed font, left to right whatever surrounds it. */
export function PathText({ path, isStrong = false }: PathTextProps) {
  return (
    <span className={`fixed path-text ${isStrong ? 'is-strong' : ''}`}>{displayPath(path)}</span>
  );
}
