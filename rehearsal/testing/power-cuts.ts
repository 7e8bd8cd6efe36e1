/**
 * The disk as a power cut at a chosen moment leaves it. The machine's kernel is one process; while it
 * stands still, its image on the host is exactly what ending it right then would leave: what it has
 * written, and not what it still holds in memory. So one run gives as many cuts as one likes.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyImage } from '../boot/boot-disk.ts';
import type { Machine } from '../machine.ts';

function childrenOfOurs(): number[] {
  return readdirSync('/proc/self/task').flatMap((task) => {
    const text = readFileSync(`/proc/self/task/${task}/children`, 'utf8');
    return text
      .split(' ')
      .filter((word) => word !== '')
      .map(Number);
  });
}

/** A machine whose power can be cut on a copy. */
export interface CuttableMachine {
  readonly machine: Machine;
  /** Copies the image as a power cut would leave it now. */
  readonly cutTo: (path: string) => void;
}

function isStopped(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return /^[Tt]$/.test(stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3));
}

/** Boots by `boot` a machine whose image is at a path. No other may be booted meanwhile. */
export async function bootCuttable(
  image: string,
  boot: () => Promise<Machine>,
): Promise<CuttableMachine> {
  const before = new Set(childrenOfOurs());
  const machine = await boot();
  await sleep(0);
  const kernels = childrenOfOurs().filter(
    (pid) =>
      !before.has(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('root=/dev/root'),
  );
  const [kernel] = kernels;
  if (kernel === undefined || kernels.length > 1) {
    throw new Error(`which process is the machine: ${kernels.join(' ')}?`);
  }
  return {
    machine,
    cutTo: (path) => {
      process.kill(kernel, 'SIGSTOP');
      try {
        for (let look = 0; !isStopped(kernel); look += 1) {
          if (look > 100_000) throw new Error('the machine does not stand still');
        }
        copyImage(image, path);
      } finally {
        process.kill(kernel, 'SIGCONT');
      }
    },
  };
}
