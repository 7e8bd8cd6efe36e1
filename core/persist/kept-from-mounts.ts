/** What a machine without our list keeps, as far as its mounts tell. */
import { isAtOrBelow } from '../disks/parse-mount-info.ts';
import { btrfsMounts } from '../drift/judge-system.ts';
import type { DriftSystem } from '../drift/system.ts';
import { persistPathSchema } from './persist-data.ts';
import type { PersistItem } from './persist-data.ts';

/**
 * The paths on which something of the kept place is mounted.
 *
 * @param mountInfo /proc/self/mountinfo, as text
 */
export function keptFromMounts(
  mountInfo: string,
  { device, persist }: Pick<DriftSystem, 'device' | 'persist'>,
): PersistItem[] {
  const mounts = btrfsMounts(mountInfo).filter(({ source }) => source === device);
  const place = mounts.find(({ point }) => point === persist);
  if (place === undefined || persist === null) return [];
  return mounts.flatMap(({ root, point }) => {
    if (!root.startsWith(`${place.root}/`) || isAtOrBelow(point, persist)) return [];
    const source = `${persist}${root.slice(place.root.length)}`;
    const isUsable = [point, source].every((path) => persistPathSchema.safeParse(path).success);
    return isUsable ? [{ path: point, source, method: 'bind' as const }] : [];
  });
}
