import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleDisks } from '../../core/disks/assemble.ts';
import type { AssembleOptions } from '../../core/disks/assemble.ts';
import type { Disk, Machine } from '../../core/disks/disk.ts';
import { parseMachine } from '../../core/disks/parse-machine.ts';
import { gatherReadings } from './gather-readings.ts';
import type { ProbeEdges, ProbeRoots } from './probe-edges.ts';
import { readText } from './read-sysfs.ts';

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** @throws ProblemError `tool-output-unexpected` */
export async function readMachine({ proc, sys, etc }: ProbeRoots): Promise<Machine> {
  return parseMachine({
    memory: (await readText(join(proc, 'meminfo'))) ?? '',
    processor: (await readText(join(proc, 'cpuinfo'))) ?? '',
    release: (await readText(join(etc, 'os-release'))) ?? '',
    kernel: (await readText(join(proc, 'sys/kernel/osrelease'))) ?? '',
    hasEfi: await exists(join(sys, 'firmware/efi')),
  });
}

/**
 * All disks with their contents, and what is to know of the machine. Writes nothing.
 *
 * @throws ProblemError `tool-missing`, `tool-output-unexpected`
 */
export async function probeDisks(
  edges: ProbeEdges,
  options: AssembleOptions = {},
): Promise<{ readonly disks: Disk[]; readonly machine: Machine }> {
  const readings = await gatherReadings(edges, options);
  return { disks: assembleDisks(readings, options), machine: await readMachine(edges.roots) };
}
