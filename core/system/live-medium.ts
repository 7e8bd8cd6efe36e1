import { isMediumMount } from '../disks/live-mounts.ts';
import type { LiveMedium } from './preflight-findings.ts';

/**
 * Whether the live medium is still needed. With `copytoram` its content lies in memory, where the medium
 * was mounted.
 *
 * @param mounts the text of /proc/self/mounts (proc(5)): device, mount point, type, options
 */
export function liveMedium(mounts: string): LiveMedium {
  const types = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, place]) => place !== undefined && isMediumMount(place))
    .map(([, , type]) => type);
  if (types.length === 0) return 'unknown';
  return types.every((type) => type === 'tmpfs' || type === 'ramfs') ? 'memory' : 'medium';
}
