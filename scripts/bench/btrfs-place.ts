/**
 * A btrfs of its own in a file, mounted where only this process and its children see it: the benchmark
 * runs in a private mount namespace, so nothing of it shows on the machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program and returns what it printed. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

export interface BtrfsPlace {
  /** The mounted top level. */
  readonly top: string;
  /** The block device. */
  readonly device: string;
  readonly remove: () => void;
}

/** @param sizeGiB largest size; the file takes only what is written */
export function makeBtrfsPlace(sizeGiB: number): BtrfsPlace {
  const folder = mkdtempSync('/var/tmp/tidemark-bench-');
  const image = join(folder, 'image');
  const top = join(folder, 'top');
  mkdirSync(top);
  run('truncate', '--size', `${sizeGiB}G`, image);
  run('mkfs.btrfs', '--quiet', image);
  const device = run('losetup', '--find', '--show', image).trim();
  run('mount', '-o', 'noatime,compress=zstd,subvolid=5', device, top);
  return {
    top,
    device,
    remove: () => {
      run('umount', '--recursive', top);
      run('losetup', '--detach', device);
      // One by one and never recursively: what is still mounted below must not be entered.
      unlinkSync(image);
      rmdirSync(top);
      rmdirSync(folder);
    },
  };
}
