/** Judge of the room: whether the system, and its next generations, fit on the disk. */
import { computeLayout } from '../layout/compute.ts';
import { luksHeaderBytes } from '../layout/minimums.ts';
import { GIB } from '../sizes/units.ts';
import type { InstallSpec } from '../spec/spec.ts';
import type { PreflightItem } from './preflight.ts';
import type { PreflightFindings } from './preflight-findings.ts';
import { good, notGood } from './preflight-item.ts';

/** What a system takes with room for a second generation while it is updated, in bytes. */
export function roomyBytes(desktop: 'plasma' | 'none'): number {
  return desktop === 'plasma' ? 20 * GIB : 8 * GIB;
}

/** Bytes for files in the container, or null when the layout does not fit the disk at all. */
function leftBytes(spec: InstallSpec): number | null {
  const layout = computeLayout(spec);
  if (!layout.ok) return null;
  const luks = layout.partitions.find(({ role }) => role === 'luks');
  const { swap } = spec.layout;
  const swapFileBytes = swap.kind === 'file' ? swap.sizeBytes : 0;
  return (luks?.sizeBytes ?? 0) - luksHeaderBytes - swapFileBytes;
}

/** The size of the disk against what a system needs, and of the swap against what hibernation needs. */
export function judgeRoom({ spec, machine }: PreflightFindings): PreflightItem {
  if (spec === null) return notGood('room', 'unknown', { finding: 'room-unknown' });
  const freeBytes = leftBytes(spec);
  if (freeBytes === null) {
    const values = { sizeDiskBytes: spec.disk.sizeBytes };
    return notGood('room', 'blocking', { finding: 'room-none', values });
  }
  const { swap } = spec.layout;
  if (swap.kind === 'file' && swap.hibernation && swap.sizeBytes < machine.memoryBytes) {
    const values = { swapBytes: swap.sizeBytes, memoryBytes: machine.memoryBytes };
    return notGood('room', 'warning', { finding: 'room-hibernation', values });
  }
  const neededBytes = spec.system === undefined ? 0 : roomyBytes(spec.system.desktop);
  const values = { freeBytes, neededBytes };
  if (freeBytes < neededBytes) return notGood('room', 'warning', { finding: 'room-low', values });
  return good('room', 'room-good', { freeBytes });
}
