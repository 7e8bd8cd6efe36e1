/** One disk that is installed on again and again, with faults in every phase. */
import { expect } from 'vitest';

import type { Phase } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { GIB } from '../../core/sizes/units.ts';
import type { Machine } from '../machine.ts';
import type { Fault, FaultSpot } from './faults.ts';
import { inspectTarget } from './inspect-target.ts';
import { probeIn, quickSpec, runHelper, shell } from './rehearsed-helper.ts';

/** The disk as it is now, as a person would choose it anew after a clean-up. */
export async function chooseDisk(machine: Machine): Promise<InstallSpec> {
  // Whatever a failed test left must not fail the next one too.
  await runHelper(machine, ['clean-up']);
  const [disk] = await probeIn(machine);
  if (disk === undefined) throw new Error('no disk');
  expect(disk.exclusion).toBeNull();
  return quickSpec(disk, { kind: 'file', sizeBytes: GIB, hibernation: true });
}

/** The disk is as planned, and nothing of it is left open. */
export async function expectFinished(machine: Machine): Promise<void> {
  expect(await inspectTarget(machine, '/dev/sda')).toMatchObject({
    partitions: ['EF00:boot', '8309:encrypted'],
    subvolumes: ['home', 'log', 'nix', 'persist', 'root', 'root-blank', 'swap'],
    isBlankReadOnly: true,
    blankEntries: 0,
    swaps: ['/mnt/swap/swapfile'],
  });
  const { exitCode } = await runHelper(machine, ['clean-up']);
  expect(exitCode).toBe(0);
  expect(await shell(machine, 'ls /dev/mapper; grep -c /mnt /proc/self/mountinfo; true')).toBe(
    'control\n0',
  );
}

/** A tool in each phase, and how the helper is killed there. */
export const spots: readonly (FaultSpot & { phase: Phase; kill: Fault })[] = [
  { phase: 'prepare', tool: 'lsblk', args: '*MOUNTPOINTS*', kill: 'kill-before' },
  { phase: 'partition', tool: 'sfdisk', args: '*--wipe=always*', kill: 'kill-after' },
  { phase: 'encrypt', tool: 'cryptsetup', args: 'open*enc', kill: 'kill-after' },
  { phase: 'format', tool: 'mkfs.btrfs', args: '*', kill: 'kill-before' },
  { phase: 'subvolumes', tool: 'btrfs', args: 'subvolume create*persist', kill: 'kill-after' },
  { phase: 'mount', tool: 'mount', args: '*/mnt/persist', kill: 'kill-after' },
  { phase: 'swap', tool: 'btrfs', args: 'filesystem mkswapfile*', kill: 'kill-after' },
  { phase: 'verify', tool: 'findmnt', args: '*/mnt/persist', kill: 'kill-before' },
];
