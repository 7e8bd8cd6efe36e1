import { presentStage } from '../../scripts/setup/stage.ts';
import type { DiskDescription } from '../disk-description.ts';
import { bootMachine, type Machine } from '../machine.ts';
import type { MachineOptions } from '../machine-options.ts';
import { passphrase, testDisk } from '../testing/rehearsed-helper.ts';

export type InstalledBoot = Partial<
  Pick<MachineOptions, 'memoryMiB' | 'bootTimeoutMs' | 'lifetimeMs' | 'share'>
> & {
  /** Opens the disk; that of the test images unless stated. */
  readonly passphrase?: string;
  /** Further words for the kernel's command line, such as `tidemark.rollback=0`. */
  readonly kernelParameters?: readonly string[];
  /** Further disks, after that of the system. */
  readonly disks?: readonly DiskDescription[];
};

/** Longer than a live system's: half a dozen machines may start at once on two processors. */
const BOOT_TIMEOUT_MS = 120_000;

/**
 * Boots the system that is installed on an image. `/` is then the subvolume of the root, just rolled
 * back by the system's own script, and systemd is the first process. The image is changed, and can be
 * booted again after `powerOff` (a shutdown by systemd) and after `cutPower` alike.
 *
 * @throws as bootMachine does; the message ends with what stage 1 or systemd said
 */
export function bootInstalled(image: string, options: InstalledBoot = {}): Promise<Machine> {
  const { passphrase: key = passphrase, kernelParameters, disks = [], ...others } = options;
  return bootMachine({
    bootTimeoutMs: BOOT_TIMEOUT_MS,
    nodePath: presentStage().node,
    ...others,
    disks: [{ ...testDisk, image }, ...disks],
    installed: { passphrase: key, kernelParameters },
  });
}
