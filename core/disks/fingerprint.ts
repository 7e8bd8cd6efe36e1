/**
 * A short text that changes when disks come or go, change their size or their partitions, or begin or
 * cease to be used. Cheap to make, so it can be asked for often; a full look follows only when it moved.
 */
import { isListed } from './listed.ts';
import { parseMountInfo } from './parse-mount-info.ts';
import type { DeviceFacts } from './readings.ts';

export interface FingerprintReadings {
  readonly devices: readonly DeviceFacts[];
  /** /proc/self/mountinfo. */
  readonly mountInfo: string;
  /** /proc/swaps. */
  readonly swaps: string;
}

function lineOf(device: DeviceFacts): string {
  const { name, number, sizeBytes, diskSequence, isReadOnly, partition, holders } = device;
  const start = partition === null ? '' : partition.startBytes;
  return [name, number, sizeBytes, diskSequence, isReadOnly, start, ...holders].join(' ');
}

/** Only what lies on a listed disk counts: mounts of other things come and go all the time. */
export function diskFingerprint({ devices, mountInfo, swaps }: FingerprintReadings): string {
  const disks = new Set(devices.filter((one) => isListed(one, false)).map(({ name }) => name));
  const counted = devices.filter(({ name, partition }) => disks.has(partition?.disk ?? name));
  const numbers = new Set(counted.map(({ number }) => number));
  const names = new Set(counted.map(({ name }) => `/dev/${name}`));
  const mounts = parseMountInfo(mountInfo)
    .filter(({ number, source }) => numbers.has(number) || names.has(source))
    .map(({ number, mountPoint }) => `${number} ${mountPoint}`);
  // Sizes of what is in use change with the use; the paths do not.
  const swapPaths = swaps.split('\n').map((line) => line.split(/\s/)[0] ?? '');
  return [...counted.map(lineOf), ...mounts, ...swapPaths].toSorted().join('\n');
}
