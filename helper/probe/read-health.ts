import type { DiskHealth, FoundHealth } from '../../core/disks/health.ts';
import { isListed } from '../../core/disks/listed.ts';
import { parseSmart, smartctlArguments } from '../../core/disks/parse-smart.ts';
import { unknownHealth } from '../../core/disks/unknown-health.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { readDevices } from './read-sysfs.ts';

/** A sick disk may take long to answer; in ms. */
const healthLimitMs = 20_000;

/**
 * How a disk says that it is. Never throws: without smartctl, without rights, or without an answer the
 * health is unknown, with the reason.
 */
export async function readDiskHealth(run: RunTool, node: string): Promise<DiskHealth> {
  try {
    const { stdout } = await run('smartctl', [...smartctlArguments, node], {
      timeoutMs: healthLimitMs,
    });
    return parseSmart(stdout);
  } catch {
    return unknownHealth('no-tool');
  }
}

/** The health of every disk that is listed, by node; all are asked at once, each only once. */
export async function readAllHealth(
  run: RunTool,
  sys: string,
  allowLoop = false,
): Promise<FoundHealth[]> {
  const disks = (await readDevices(sys)).filter((device) => isListed(device, allowLoop));
  return Promise.all(
    disks.map(async ({ name }) => {
      const node = `/dev/${name}`;
      return { node, health: await readDiskHealth(run, node) };
    }),
  );
}
