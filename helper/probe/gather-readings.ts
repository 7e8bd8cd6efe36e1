import { join } from 'node:path';
import { isListed } from '../../core/disks/listed.ts';
import { parseMountInfo } from '../../core/disks/parse-mount-info.ts';
import { parseSwaps } from '../../core/disks/parse-swaps.ts';
import type { AssembleOptions } from '../../core/disks/assemble.ts';
import { noRemains } from '../../core/disks/readings.ts';
import type { DeviceFacts, Readings, Surface } from '../../core/disks/readings.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { ProbeEdges } from './probe-edges.ts';
import { readLinks, resolveNodes } from './read-links.ts';
import { readBtrfsVolumes, readDevices, readText } from './read-sysfs.ts';
import { readBtrfsCount, readLsblk, readSignatures, settle } from './read-tools.ts';

/** A kernel text without which nothing can be said about what is in use. */
async function requiredText(path: string, tool: string): Promise<string> {
  const text = await readText(path);
  if (text === null) throw problemError('tool-output-unexpected', { values: { tool } });
  return text;
}

async function readContents(
  edges: ProbeEdges,
  devices: readonly DeviceFacts[],
): Promise<Pick<Readings, 'probes' | 'btrfsDeviceCounts'>> {
  const probes: Record<string, string> = {};
  const btrfsDeviceCounts: Record<string, number> = {};
  // One after the other: a slow disk must not be asked by several programs at once.
  for (const { name } of devices) {
    const signatures = await readSignatures(edges, `/dev/${name}`);
    const count = await readBtrfsCount(edges, { name, signatures });
    probes[name] = signatures;
    if (count !== null) btrfsDeviceCounts[name] = count;
  }
  return { probes, btrfsDeviceCounts };
}

async function readSurfaces(
  edges: ProbeEdges,
  disks: readonly DeviceFacts[],
): Promise<Readings['surfaces']> {
  const surfaces = await Promise.all(
    disks.map(async (disk): Promise<readonly [string, Surface]> => {
      return [disk.name, await edges.readSurface(join(edges.roots.dev, disk.name), disk)];
    }),
  );
  return Object.fromEntries(surfaces);
}

/**
 * Reads everything that the disks of a machine are assembled from. Writes nothing.
 *
 * @throws ProblemError `tool-missing`, `tool-output-unexpected`
 */
export async function gatherReadings(
  edges: ProbeEdges,
  { allowLoop = false, own = noRemains }: AssembleOptions,
): Promise<Readings> {
  const { proc, sys, dev } = edges.roots;
  await settle(edges);
  const devices = await readDevices(sys);
  const disks = devices.filter((device) => isListed(device, allowLoop));
  const names = new Set(disks.map(({ name }) => name));
  const partitions = devices.filter(({ partition }) => names.has(partition?.disk ?? ''));
  const mountInfo = await requiredText(join(proc, 'self/mountinfo'), 'mountinfo');
  // A kernel without swap has no such file.
  const swaps = (await readText(join(proc, 'swaps'))) ?? '';
  const paths = [
    ...parseMountInfo(mountInfo).flatMap(({ source }) => source.split(':')),
    ...parseSwaps(swaps).map(({ path }) => path),
    ...own.swaps,
  ];
  return {
    lsblk: await readLsblk(edges),
    mountInfo,
    swaps,
    devices,
    surfaces: await readSurfaces(edges, disks),
    links: await readLinks(dev),
    nodes: await resolveNodes(dev, paths),
    btrfsVolumes: await readBtrfsVolumes(sys),
    ...(await readContents(edges, [...disks, ...partitions])),
  };
}
