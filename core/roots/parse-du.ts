/**
 * Reads what `btrfs filesystem du -s --raw` prints (btrfs-filesystem(8)): total, exclusive and shared
 * bytes, and the path as it was given. Paths here hold no line end.
 *
 * @returns exclusive bytes by path
 */
export function parseExclusive(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, exclusive, path] = /^\s*\d+\s+(\d+)\s+(?:\d+|-)\s+(\/.*)$/.exec(line) ?? [];
    if (exclusive !== undefined && path !== undefined) found.set(path, Number(exclusive));
  }
  return found;
}
