import { problemError } from '../errors/make-problem.ts';
import { cleanText } from './clean-text.ts';
import type { Machine } from './disk.ts';

/** Texts of the kernel and of the system that say what machine this is. */
export interface MachineReadings {
  /** /proc/meminfo. */
  readonly memory: string;
  /** /proc/cpuinfo. */
  readonly processor: string;
  /** /etc/os-release. */
  readonly release: string;
  /** /proc/sys/kernel/osrelease. */
  readonly kernel: string;
  /** /sys/firmware/efi exists. */
  readonly hasEfi: boolean;
}

/** The value of a variable in os-release: bare, or in single or double quotes (os-release(5)). */
export function releaseVariable(release: string, name: string): string | null {
  const found = new RegExp(`^${name}=(["']?)(.*)\\1$`, 'm').exec(release);
  return found?.[2] ?? null;
}

/** Whether what /proc/cpuinfo says is the processor of the rehearsal machine: User-mode Linux. */
export function isRehearsalProcessor(processor: string): boolean {
  return /^(vendor_id|model name)\s*:\s*User Mode Linux/m.test(processor);
}

/**
 * What is to know of the machine. A NixOS live image names itself by `VARIANT_ID=installer`; the
 * rehearsal machine by the processor that User-mode Linux reports.
 *
 * @throws ProblemError `tool-output-unexpected` when the memory's size is missing
 */
export function parseMachine(readings: MachineReadings): Machine {
  const kibibytes = Number(/^MemTotal:\s+(\d+) kB$/m.exec(readings.memory)?.[1] ?? '0');
  if (kibibytes <= 0) {
    throw problemError('tool-output-unexpected', { values: { tool: 'meminfo' } });
  }
  return {
    memoryBytes: kibibytes * 1024,
    firmware: readings.hasEfi ? 'efi' : 'bios',
    isLiveImage: releaseVariable(readings.release, 'VARIANT_ID') === 'installer',
    isRehearsal: isRehearsalProcessor(readings.processor),
    kernel: cleanText(readings.kernel) ?? '',
  };
}
