import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readings } from '../../core/disks/readings.ts';
import { namesIn } from './read-sysfs.ts';

/** The kernel name of the device that a path in the device folder leads to, or null. */
export async function resolveDevice(dev: string, path: string): Promise<string | null> {
  if (!path.startsWith('/dev/')) return null;
  try {
    const target = await realpath(join(dev, path.slice('/dev/'.length)));
    return target.startsWith(`${dev}/`) ? basename(target) : null;
  } catch {
    return null;
  }
}

/** The links in /dev/disk/by-id; those that lead nowhere are left out. */
export async function readLinks(dev: string): Promise<Readings['links']> {
  const names = await namesIn(join(dev, 'disk/by-id'));
  const links = await Promise.all(
    names.map(async (name) => {
      const device = await resolveDevice(dev, `/dev/disk/by-id/${name}`);
      return device === null ? [] : [{ name, device }];
    }),
  );
  return links.flat();
}

/** The devices that paths lead to; paths that are no devices are left out. */
export async function resolveNodes(
  dev: string,
  paths: readonly string[],
): Promise<Readings['nodes']> {
  const found: Record<string, string> = {};
  for (const path of new Set(paths)) {
    const device = await resolveDevice(dev, path);
    if (device !== null) found[path] = device;
  }
  return found;
}
