import type { PathBytes } from './path-bytes.ts';

/**
 * Whether a symbolic link leads to a folder or into it. Of a relative target the steps upwards are
 * taken to reach `/`, which is so for every link that names a folder of the top by `../`.
 */
export function leadsTo(target: string, folder: PathBytes): boolean {
  const absolute = target.startsWith('../') ? target.replace(/^(?:\.\.\/)+/, '/') : target;
  return (
    absolute.startsWith(folder) &&
    (absolute.length === folder.length || absolute.charAt(folder.length) === '/')
  );
}
