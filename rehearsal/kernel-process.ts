import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

import { findProgram, type Kernel } from './kernel.ts';
import { nextProcessor } from './one-processor.ts';
import type { OrdinaryUser } from './ordinary-user.ts';

export interface KernelStart {
  readonly kernel: Kernel;
  readonly control: string;
  readonly memoryMiB: number;
  readonly user: OrdinaryUser | null;
  /** Images of disks without identity: the kernel's own `ubd` disks, in order. */
  readonly plainImages: readonly string[];
  /** Further words for the kernel's command line. */
  readonly parameters: readonly string[];
}

/** A start of the kernel with arguments of the caller's own. */
export interface KernelRun {
  readonly kernel: Kernel;
  /** The machine's own folder; removed by the watcher if this process is killed. */
  readonly control: string;
  readonly user: OrdinaryUser | null;
  readonly args: readonly string[];
}

export type KernelChild = ChildProcessByStdio<Writable, Readable, Readable>;

/** Kernels that are known to be gone; their process numbers may belong to others by now. */
const buried = new WeakSet<KernelChild>();

/**
 * Becomes the kernel, and leaves a watcher in its process group. The watcher waits for the end of
 * descriptor 3, whose other side only our process holds. When our process is gone, however that
 * came, the guest sees the end of its line and switches itself off; what is left after three
 * seconds is killed. The kernel's helper processes would otherwise stay for good.
 */
const WATCHED = `control=$1; shift
( read -r nothing <&3; sleep 3; rm -rf "$control"; kill -KILL 0 ) </dev/null >/dev/null 2>&1 &
exec 3<&-
exec "$@"`;

/** Starts the kernel of a rehearsal machine. */
export function startKernel(start: KernelStart): KernelChild {
  return runKernel({ ...start, args: kernelArguments(start) });
}

/**
 * Starts the kernel as an ordinary program. Its standard input and output are the guest's first
 * serial line, its standard error is the kernel's console.
 *
 * It has its own process group, because it starts further processes of its own, and it ends with
 * this process even if that is killed.
 */
export function runKernel({ kernel, control, user, args }: KernelRun): KernelChild {
  const bind = findProgram(['taskset']);
  const argv = [
    ...(bind === null ? [] : [bind, '--cpu-list', String(nextProcessor())]),
    kernel.program,
    ...args,
  ];
  const child = spawn('/bin/sh', ['-c', WATCHED, 'rehearsal', control, ...argv], {
    cwd: control,
    env: { HOME: control, PATH: process.env['PATH'] ?? '' },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    ...user,
    // The types know three pipes at most; with four, the first three are there all the same.
  }) as KernelChild;
  // Helpers and watcher outlive the kernel, and hold the pipes open, until they are told.
  child.once('exit', () => killKernel(child));
  child.once('close', () => buried.add(child));
  return child;
}

function kernelArguments(start: KernelStart): string[] {
  return [
    `mem=${start.memoryMiB}M`,
    'root=/dev/root',
    'rootfstype=hostfs',
    'rootflags=/',
    'ro',
    ...start.plainImages.map((image, index) => `ubd${index}=${image}`),
    `uml_dir=${start.control}`,
    'umid=kernel',
    'con=null',
    'con0=null,fd:2',
    'ssl=null',
    'ssl0=fd:0,fd:1',
    `init=${start.control}/init`,
    'panic=-1',
    'quiet',
    ...start.parameters,
  ];
}

/** Ends the kernel and its helpers at once, by their own process group, if they are still there. */
export function killKernel(child: KernelChild): void {
  if (child.pid === undefined || buried.has(child)) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
