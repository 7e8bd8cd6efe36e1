import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { diskFingerprint } from '../../core/disks/fingerprint.ts';
import type { ProbeRoots } from './probe-edges.ts';
import { readDevices, readText } from './read-sysfs.ts';

/** The fingerprint of all disks, as a hash. Reads only what the kernel has in memory. */
export async function readFingerprint({ proc, sys }: ProbeRoots): Promise<string> {
  const readings = {
    devices: await readDevices(sys),
    mountInfo: (await readText(join(proc, 'self/mountinfo'))) ?? '',
    swaps: (await readText(join(proc, 'swaps'))) ?? '',
  };
  return createHash('sha256').update(diskFingerprint(readings)).digest('hex');
}
