/** Judges of the machine: firmware, memory, medium. */
import { GIB } from '../sizes/units.ts';
import type { PreflightItem } from './preflight.ts';
import type { PreflightFindings } from './preflight-findings.ts';
import { installsSystem } from './preflight-findings.ts';
import { good, notGood } from './preflight-item.ts';

/** Below this the evaluation of a system, which alone takes more than a GiB, does not end (bytes). */
export const blockingMemoryBytes = 1.5 * GIB;

/** Below this it ends, but the live session's own memory may run full (bytes). */
export const enoughMemoryBytes = 3 * GIB;

/** The layout boots by EFI alone. A rehearsal never boots, and its machine has no firmware at all. */
export function judgeFirmware({ machine, spec }: PreflightFindings): PreflightItem {
  if (machine.firmware === 'efi') return good('firmware', 'firmware-efi');
  if (machine.isRehearsal) {
    return notGood('firmware', 'unknown', { finding: 'firmware-rehearsal' });
  }
  const state = installsSystem(spec) ? 'blocking' : 'warning';
  return notGood('firmware', state, { finding: 'firmware-bios' });
}

/** Nix evaluates the system in the live session's memory, which also holds what the session writes. */
export function judgeMemory({ machine, spec }: PreflightFindings): PreflightItem {
  const { memoryBytes, isRehearsal } = machine;
  const values = { memoryBytes, enoughBytes: enoughMemoryBytes };
  if (memoryBytes >= enoughMemoryBytes || !installsSystem(spec)) {
    return good('memory', 'memory-good', { memoryBytes });
  }
  if (memoryBytes >= blockingMemoryBytes) {
    return notGood('memory', 'warning', { finding: 'memory-low', values });
  }
  const needed = { ...values, neededBytes: blockingMemoryBytes };
  const state = isRehearsal ? 'warning' : 'blocking';
  return notGood('memory', state, { finding: 'memory-too-low', values: needed });
}

/** The install is meant for the live image, which does not run from the disk that it writes. */
export function judgeMedium({ machine, medium }: PreflightFindings): PreflightItem {
  if (machine.isLiveImage) {
    return good('medium', medium === 'memory' ? 'medium-memory' : 'medium-live');
  }
  if (machine.isRehearsal) return good('medium', 'medium-rehearsal');
  return notGood('medium', 'warning', { finding: 'medium-installed' });
}
