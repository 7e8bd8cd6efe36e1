import { mkdtempSync, rmSync, writeFileSync, chownSync, chmodSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { prepareImage } from '../disk-image.ts';
import { killKernel, runKernel, type KernelChild } from '../kernel-process.ts';
import { findKernel } from '../kernel.ts';
import { userToBecome } from '../ordinary-user.ts';
import { makeReachable } from '../reachable-folder.ts';
import { baseInitrd } from './base-initrd.ts';
import { Console } from './console.ts';
import type { InitrdSystem } from './initrd-system.ts';
import { STAGE_TWO } from './stage-two.ts';
import { rootEntry } from './sysroot-table.ts';
import { systemLayer } from './system-layer.ts';

export interface BootOptions {
  readonly system: InitrdSystem;
  /** The disk that is booted from: a raw image, which is written to. */
  readonly image: string;
  /** What opens the disk: a key that the initrd holds, or passphrases typed at the prompt in turn. */
  readonly unlock: { readonly key: string } | { readonly typed: readonly string[] };
  /** Words for the stand-in of stage 2 to act on. */
  readonly tasks?: readonly string[] | undefined;
  /** The machine loses power when this line shows on the console. */
  readonly cutPowerAt?: string | undefined;
  /** The machine loses power after this many ms; a minute unless stated. */
  readonly limitMs?: number | undefined;
}

export interface BootResult {
  /** Everything on the console, without control characters. */
  readonly text: string;
  readonly end: 'switched-off' | 'power-cut' | 'too-long';
  readonly durationMs: number;
}

const MEMORY_MIB = 512;

/** Boots an initramfs with a real systemd from a disk image, until the machine is off. */
export async function bootSystem(options: BootOptions): Promise<BootResult> {
  const kernel = findKernel();
  const user = userToBecome(process.env);
  const control = mkdtempSync(join(tmpdir(), 'tidemark-boot-'));
  const started = performance.now();
  try {
    const image = resolve(options.image);
    prepareImage(image, 0, user);
    makeReachable(dirname(image), user);
    symlinkSync(image, join(control, 'disk'));
    const key = 'key' in options.unlock ? options.unlock.key : null;
    const initrd = [baseInitrd(kernel), systemLayer({ system: options.system, key })];
    writeFileSync(join(control, 'initrd'), Buffer.concat(initrd));
    if (user !== null) chownSync(control, user.uid, user.gid);
    chmodSync(control, 0o755);
    const child = runKernel({ kernel, control, user, args: kernelArguments(control, options) });
    const result = await watch(child, options);
    return { ...result, durationMs: performance.now() - started };
  } finally {
    rmSync(control, { recursive: true, force: true });
  }
}

function kernelArguments(control: string, options: BootOptions): readonly string[] {
  const root = rootEntry(options.system.fstab);
  return [
    `mem=${MEMORY_MIB}M`,
    `ubd0=${join(control, 'disk')}`,
    `initrd=${join(control, 'initrd')}`,
    `uml_dir=${control}`,
    'umid=kernel',
    'con=null',
    'con0=null,fd:2',
    'ssl=null',
    'ssl0=fd:0,fd:1',
    'console=ttyS0',
    'panic=-1',
    // Errors of units are on the console only if they put them there.
    'loglevel=3',
    // Everything that systemd and the units say goes through the kernel's log, in one order.
    'log_buf_len=1M',
    'printk.devkmsg=on',
    'systemd.log_target=kmsg',
    'systemd.journald.forward_to_kmsg=1',
    'systemd.journald.max_level_kmsg=debug',
    'printk.time=1',
    'systemd.show_status=0',
    `root=${root.device}`,
    `rootfstype=${root.type}`,
    `rootflags=${root.options}`,
    'rw',
    `init=${STAGE_TWO.init}`,
    ...(options.tasks ?? []).map((task) => `${STAGE_TWO.taskPrefix}${task}`),
  ];
}

async function watch(
  child: KernelChild,
  options: BootOptions,
): Promise<Pick<BootResult, 'text' | 'end'>> {
  const lines = new Console(child.stdout);
  let end: BootResult['end'] = 'switched-off';
  const stop = (why: BootResult['end']): void => {
    end = why;
    killKernel(child);
  };
  const timer = setTimeout(() => stop('too-long'), options.limitMs ?? 60_000);
  if (options.cutPowerAt !== undefined) lines.when(options.cutPowerAt, () => stop('power-cut'));
  if ('typed' in options.unlock) typeAtPrompt({ lines, child }, options.unlock.typed);
  child.stderr.resume();
  await new Promise<void>((done, fail) => {
    child.once('close', () => done());
    child.once('error', fail);
  });
  clearTimeout(timer);
  return { text: lines.text(), end };
}

/** systemd-tty-ask-password-agent(1) asks so, and says this when it has switched the echo off. */
const PROMPT = 'passphrase for';
const READY = 'no echo';

interface Keyboard {
  readonly lines: Console;
  readonly child: KernelChild;
}

function typeAtPrompt(keyboard: Keyboard, passphrases: readonly string[], from = 0): void {
  const { lines, child } = keyboard;
  const [next, ...rest] = passphrases;
  if (next === undefined) return;
  const type = (end: number): void => {
    child.stdin.write(`${next}\n`);
    typeAtPrompt(keyboard, rest, end);
  };
  lines.when(PROMPT, (asked) => lines.when(READY, type, asked), from);
}
