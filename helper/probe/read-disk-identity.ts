import { join } from 'node:path';
import type { DiskIdentity } from '../../core/disks/disk.ts';
import { identityOf } from '../../core/disks/identity-of.ts';
import type { DeviceFacts, Readings } from '../../core/disks/readings.ts';
import { surveyOf } from '../../core/disks/survey.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { ProbeEdges } from './probe-edges.ts';
import { readLinks, resolveDevice } from './read-links.ts';
import { readDevice } from './read-sysfs.ts';
import { readLsblk, readSignatures, settle } from './read-tools.ts';

async function presentDisk(edges: ProbeEdges, node: string): Promise<DeviceFacts> {
  const { dev, sys } = edges.roots;
  const name = await resolveDevice(dev, node);
  const device = name === null ? null : await readDevice(sys, name);
  if (device === null || device.partition !== null || device.sizeBytes <= 0) {
    throw problemError('disk-not-found', { values: { device: node } });
  }
  return device;
}

async function readAlone(edges: ProbeEdges, device: DeviceFacts): Promise<Readings> {
  const { dev } = edges.roots;
  const node = `/dev/${device.name}`;
  // What is read next shall come from the disk, not from memory. It also writes out what other
  // programs left unwritten, without which two readings could differ by themselves.
  await edges.runTool('blockdev', ['--flushbufs', node]);
  return {
    lsblk: await readLsblk(edges, node),
    mountInfo: '',
    swaps: '',
    devices: [device],
    probes: { [device.name]: await readSignatures(edges, node) },
    surfaces: { [device.name]: await edges.readSurface(join(dev, device.name), device) },
    links: await readLinks(dev),
    nodes: {},
    btrfsDeviceCounts: {},
    btrfsVolumes: [],
  };
}

/**
 * Reads the identity of one disk afresh, for the comparison right before a destructive step. The node
 * may be a link. The kernel's sequence number is read before and after everything else, so that the
 * answer cannot be put together from two disks.
 *
 * @throws ProblemError `disk-not-found` when there is no such disk, or it went away meanwhile;
 *   `tool-missing`, `tool-output-unexpected`
 */
export async function readDiskIdentity(edges: ProbeEdges, node: string): Promise<DiskIdentity> {
  await settle(edges);
  const before = await presentDisk(edges, node);
  let readings: Readings;
  try {
    readings = await readAlone(edges, before);
  } catch (error) {
    // A tool that fails because the disk went away must not hide that it did.
    await presentDisk(edges, node);
    throw error;
  }
  const after = await presentDisk(edges, node);
  const isSame =
    after.name === before.name &&
    after.number === before.number &&
    after.diskSequence === before.diskSequence &&
    after.sizeBytes === before.sizeBytes;
  if (!isSame) throw problemError('disk-not-found', { values: { device: node } });
  return identityOf(before, surveyOf(readings));
}
