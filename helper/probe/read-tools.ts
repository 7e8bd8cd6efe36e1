import { join } from 'node:path';
import { btrfsDeviceCount, btrfsSuperblock } from '../../core/disks/btrfs-superblock.ts';
import { parseContent } from '../../core/disks/content.ts';
import { lsblkColumns } from '../../core/disks/parse-lsblk.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { ProbeEdges } from './probe-edges.ts';

/** Seconds to wait for udev to have handled what the kernel announced. */
const settleSeconds = 10;

/** Lets udev finish its links and database. A time-out is no error: what is missing shows as missing. */
export async function settle({ runTool }: ProbeEdges): Promise<void> {
  await runTool('udevadm', ['settle', `--timeout=${settleSeconds}`]);
}

/**
 * `lsblk` over all devices, or over one without what is built on it.
 *
 * @throws ProblemError `tool-output-unexpected`
 */
export async function readLsblk({ runTool }: ProbeEdges, node?: string): Promise<string> {
  const which = node === undefined ? [] : ['--nodeps', node];
  const args = ['--json', '--bytes', '--list', '--output', lsblkColumns, ...which];
  const { exitCode, stdout } = await runTool('lsblk', args);
  if (exitCode !== 0) throw problemError('tool-output-unexpected', { values: { tool: 'lsblk' } });
  return stdout;
}

/**
 * What is written on a device, read from the device and not from any cache. Exit codes of blkid(8): 2
 * means that nothing was found, 8 that signatures contradict each other.
 *
 * @throws ProblemError `tool-output-unexpected`
 */
export async function readSignatures({ runTool }: ProbeEdges, node: string): Promise<string> {
  const { exitCode, stdout } = await runTool('blkid', ['--probe', '--output', 'udev', node]);
  if (exitCode === 0 || exitCode === 2 || exitCode === 8) return stdout;
  throw problemError('tool-output-unexpected', { values: { tool: 'blkid' } });
}

/** The number of devices of the btrfs on a device, or null when there is none or it is unreadable. */
export async function readBtrfsCount(
  edges: ProbeEdges,
  { name, signatures }: { readonly name: string; readonly signatures: string },
): Promise<number | null> {
  if (!(parseContent(signatures).type ?? '').includes('btrfs')) return null;
  const block = await edges.readBlock(join(edges.roots.dev, name), btrfsSuperblock);
  return block === null ? null : btrfsDeviceCount(block);
}
