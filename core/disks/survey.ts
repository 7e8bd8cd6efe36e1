import { parseContent } from './content.ts';
import type { Content } from './content.ts';
import { parseLsblk } from './parse-lsblk.ts';
import type { LsblkDevice } from './parse-lsblk.ts';
import { parseMountInfo } from './parse-mount-info.ts';
import type { Mount } from './parse-mount-info.ts';
import { parseSwaps } from './parse-swaps.ts';
import type { SwapArea } from './parse-swaps.ts';
import type { DeviceFacts, Readings } from './readings.ts';

/** Readings, parsed and indexed by kernel name; the raw texts are done with. */
export interface Survey {
  readonly devices: ReadonlyMap<string, DeviceFacts>;
  readonly byNumber: ReadonlyMap<string, string>;
  readonly partitions: ReadonlyMap<string, readonly DeviceFacts[]>;
  readonly lsblk: ReadonlyMap<string, LsblkDevice>;
  readonly mounts: readonly Mount[];
  readonly swaps: readonly SwapArea[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly readings: Readings;
}

function partitionsByDisk(
  devices: readonly DeviceFacts[],
): ReadonlyMap<string, readonly DeviceFacts[]> {
  const found = new Map<string, DeviceFacts[]>();
  for (const device of devices) {
    if (device.partition === null) continue;
    const { disk } = device.partition;
    found.set(disk, [...(found.get(disk) ?? []), device]);
  }
  return found;
}

/** @throws ProblemError `tool-output-unexpected` */
export function surveyOf(readings: Readings): Survey {
  return {
    devices: new Map(readings.devices.map((device) => [device.name, device])),
    byNumber: new Map(readings.devices.map(({ name, number }) => [number, name])),
    partitions: partitionsByDisk(readings.devices),
    lsblk: parseLsblk(readings.lsblk),
    mounts: parseMountInfo(readings.mountInfo),
    swaps: parseSwaps(readings.swaps),
    contents: new Map(
      Object.entries(readings.probes).map(([name, text]) => [name, parseContent(text)]),
    ),
    readings,
  };
}
