import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

import {
  chunksOf,
  WINDOW_BYTES,
  type FromGuest,
  type OutputStream,
  type StartFrame,
} from './frames.ts';

type Send = (frame: FromGuest) => void;

/**
 * A program that has ended may have left a child behind that holds its output open. After this
 * much silence, in ms, the output counts as ended.
 */
const SILENCE_AFTER_EXIT_MS = 500;

interface Pump {
  readonly grant: (bytes: number) => void;
  readonly endWhenSilent: () => void;
}

/** A program that runs in the guest on behalf of the host. */
export interface Program {
  readonly writeInput: (data: Buffer) => void;
  readonly endInput: () => void;
  readonly grant: (stream: OutputStream, bytes: number) => void;
  readonly kill: (signal: NodeJS.Signals, group: boolean) => void;
}

/**
 * Starts a program and reports its output and its end through `send`; `onClosed` is called when
 * nothing more will come from it.
 */
export function startProgram(frame: StartFrame, send: Send, onClosed: () => void): Program {
  const id = frame.id;
  // Its own process group, so that a time limit can end it together with its children.
  const child = spawn(frame.argv[0] ?? '', frame.argv.slice(1), {
    env: { ...frame.env },
    cwd: frame.cwd,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.once('spawn', () => send({ kind: 'started', id, pid: child.pid ?? 0 }));
  child.once('error', (error) => {
    if (child.pid === undefined) send({ kind: 'failed', id, message: error.message });
  });
  const pumps = {
    stdout: pumpOutput(child.stdout, (data) =>
      send({ kind: 'output', id, stream: 'stdout', data }),
    ),
    stderr: pumpOutput(child.stderr, (data) =>
      send({ kind: 'output', id, stream: 'stderr', data }),
    ),
  };
  child.stdout.once('close', () => send({ kind: 'output-end', id, stream: 'stdout' }));
  child.stderr.once('close', () => send({ kind: 'output-end', id, stream: 'stderr' }));
  child.once('exit', (exitCode, signal) => {
    send({ kind: 'exited', id, exitCode, signal });
    pumps.stdout.endWhenSilent();
    pumps.stderr.endWhenSilent();
  });
  child.once('close', onClosed);
  // A program need not read its input to the end: what it leaves is dropped, as with a pipe.
  child.stdin.on('error', () => undefined);
  return {
    writeInput: (data) => {
      child.stdin.write(data, () => send({ kind: 'credit', id, bytes: data.length }));
    },
    endInput: () => {
      child.stdin.end();
    },
    grant: (stream, bytes) => pumps[stream].grant(bytes),
    kill: (signal, group) => killChild(child, signal, group),
  };
}

function killChild(child: ChildProcess, signal: NodeJS.Signals, group: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // Already gone.
  }
}

function pumpOutput(stream: Readable, sendData: (data: string) => void): Pump {
  let underWay = 0;
  let lastActivity = Date.now();
  stream.on('data', (bytes: Buffer) => {
    lastActivity = Date.now();
    underWay += bytes.length;
    for (const chunk of chunksOf(bytes)) sendData(chunk.toString('base64'));
    if (underWay >= WINDOW_BYTES) stream.pause();
  });
  stream.on('error', () => stream.destroy());
  return {
    grant: (bytes) => {
      underWay -= bytes;
      lastActivity = Date.now();
      if (underWay < WINDOW_BYTES / 2 && stream.isPaused()) stream.resume();
    },
    endWhenSilent: () => {
      const timer = setInterval(() => {
        if (stream.destroyed) clearInterval(timer);
        else if (!stream.isPaused() && Date.now() - lastActivity > SILENCE_AFTER_EXIT_MS) {
          stream.destroy();
        }
      }, SILENCE_AFTER_EXIT_MS);
    },
  };
}
