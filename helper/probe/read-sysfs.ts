import { readFileSync } from 'node:fs';
import { readFile, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseSysfsDevice, sysfsAttributes } from '../../core/disks/parse-sysfs.ts';
import type { DeviceFacts } from '../../core/disks/readings.ts';

/** The text of a file, or null where there is none or it goes away while it is read. */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The text of a sysfs attribute, or null. Synchronous, because the kernel answers from memory, there
 * are hundreds of them, and each asynchronous read costs many times the read itself.
 */
function readAttribute(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The names in a folder, sorted; none where there is no folder. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted();
  } catch {
    return [];
  }
}

/** A block device by its kernel name, or null when it is gone. */
export async function readDevice(sys: string, name: string): Promise<DeviceFacts | null> {
  let folder: string;
  try {
    folder = await realpath(join(sys, 'class/block', name));
  } catch {
    return null;
  }
  const attributes = sysfsAttributes.flatMap((attribute) => {
    const text = readAttribute(join(folder, attribute));
    return text === null ? [] : [[attribute, text] as const];
  });
  return parseSysfsDevice({
    name,
    parent: basename(dirname(folder)),
    attributes: Object.fromEntries(attributes),
    holders: await namesIn(join(folder, 'holders')),
    slaves: await namesIn(join(folder, 'slaves')),
  });
}

/** All block devices that the kernel knows. */
export async function readDevices(sys: string): Promise<readonly DeviceFacts[]> {
  const names = await namesIn(join(sys, 'class/block'));
  const devices = await Promise.all(names.map((name) => readDevice(sys, name)));
  return devices.filter((device) => device !== null);
}

/** Devices of each mounted btrfs; a device that a broken file system misses has no entry. */
export async function readBtrfsVolumes(
  sys: string,
): Promise<readonly { readonly devices: readonly string[] }[]> {
  const folder = join(sys, 'fs/btrfs');
  const names = await namesIn(folder);
  const volumes = await Promise.all(
    names.map(async (name) => ({ devices: await namesIn(join(folder, name, 'devices')) })),
  );
  return volumes.filter(({ devices }) => devices.length > 0);
}
