/** The letters that a subvolume's name may have everywhere it is written. */
function plain(text: string): string {
  return text
    .replace(/^\/(?:var\/(?:lib|db|cache)\/)?/, '')
    .replaceAll(/[^A-Za-z0-9@_.-]+/g, '-')
    .replaceAll(/^[^A-Za-z0-9@_]+|-+$/g, '')
    .slice(0, 64);
}

/**
 * A name for the subvolume of a path: after its entry or the path, and free on the top level.
 *
 * @param id of the entry of knowledge that the path has
 */
export function subvolumeNameFor(
  path: string,
  id: string | null,
  taken: readonly string[],
): string {
  const base = `keep-${id ?? (plain(path) || 'folder')}`;
  const free = (count: number): string => {
    const name = count === 1 ? base : `${base}-${count}`;
    return taken.includes(name) ? free(count + 1) : name;
  };
  return free(1);
}
