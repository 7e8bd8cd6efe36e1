import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

import { endProcess, startedPid } from '../../setup/started-processes.ts';
import type { Application } from './applications.ts';
import { treePssMib } from './process-tree.ts';

/** What one start cost. */
export interface StartCost {
  /** From spawn to `ready-to-show`. */
  readonly shownMs: number;
  /** From spawn until the first page takes input. */
  readonly interactiveMs: number;
  /** Of the process tree, some seconds later. */
  readonly pssMib: number;
}

export interface StartOptions {
  readonly executable: string;
  /** DISPLAY and XAUTHORITY. */
  readonly env: Readonly<Record<string, string>>;
  /** Chromium's options, the same for all applications. */
  readonly flags: readonly string[];
  /** How long the window is left alone before its memory is read. */
  readonly idleMs: number;
}

/** Neither application needs longer, however busy the machine is. */
const limitMs = 60_000;

/** Waits for both marks; says when (ms since 1970) each was set. Rejects after a minute. */
async function readMarks(output: Readable): Promise<ReadonlyMap<string, number>> {
  const marks = new Map<string, number>();
  let text = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No window came up:\n${text}`)), limitMs);
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const [, name = '', at] of text.matchAll(/^mark (\S+) ([\d.]+)$/gm)) {
        marks.set(name, Number(at));
      }
      if (!marks.has('shown') || !marks.has('interactive')) return;
      clearTimeout(timer);
      resolve(marks);
    });
    output.on('end', () => {
      clearTimeout(timer);
      reject(new Error(`Electron ended before its window was there:\n${text}`));
    });
  });
}

async function idle(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** Starts an application, takes its times and its memory, and ends it. */
export async function measureStart(
  application: Application,
  options: StartOptions,
): Promise<StartCost> {
  const argv = [application.folder, ...options.flags, ...application.flags];
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...environment } = process.env;
  const began = Date.now();
  const child = spawn(options.executable, argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environment, ...options.env },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const pid = await startedPid(child);
  try {
    const marks = await readMarks(child.stderr);
    await idle(options.idleMs);
    return {
      shownMs: (marks.get('shown') ?? Number.NaN) - began,
      interactiveMs: (marks.get('interactive') ?? Number.NaN) - began,
      pssMib: await treePssMib(pid),
    };
  } finally {
    await endProcess(pid, 10_000);
    await ended;
  }
}
