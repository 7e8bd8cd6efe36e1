import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long udev may take to start or to handle all block devices, in ms. */
const SETTLE_MS = 20_000;

/** Starts the host's own udev daemon in the guest and waits until it listens. */
export async function startUdev(argv: readonly string[]): Promise<void> {
  const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  child.on('error', (error) => process.stderr.write(`udev: ${error.message}\n`));
  await waitFor(() => existsSync('/run/udev/control'), 'udev did not start');
}

/**
 * Asks the kernel to announce a device that was there before udev (cold plug). Only block
 * devices that are disks are asked for: a full cold plug costs seconds for hundreds of terminals.
 */
export function announce(name: string): void {
  writeFileSync(`/sys/block/${name}/uevent`, 'add');
}

/**
 * Waits until udev has handled every disk and partition: its database has an entry for each, and
 * its queue is empty. The same as `udevadm settle`, without a program to start.
 */
export async function settle(): Promise<void> {
  await waitFor(
    () => !existsSync('/run/udev/queue') && diskNumbers().every(isKnownToUdev),
    'udev did not handle all disks',
  );
}

function diskNumbers(): string[] {
  return readdirSync('/sys/class/block')
    .filter((name) => /^(sd|ubd)/.test(name))
    .map((name) => readFileSync(`/sys/class/block/${name}/dev`, 'utf8').trim());
}

function isKnownToUdev(number: string): boolean {
  return existsSync(`/run/udev/data/b${number}`);
}

async function waitFor(condition: () => boolean, problem: string): Promise<void> {
  for (let waited = 0; waited < SETTLE_MS; waited += 5) {
    if (condition()) return;
    await sleep(5);
  }
  throw new Error(problem);
}
