import { Readable, Writable } from 'node:stream';

import { chunksOf, WINDOW_BYTES, type OutputStream, type ToGuest } from './guest/frames.ts';

export interface Ending {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that runs in the guest. */
export interface GuestProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** The process id in the guest. */
  readonly pid: number;
  /**
   * Settles when the program has ended; its output may still be on its way. A program that goes
   * down with the machine ends with `SIGKILL`. Never rejects.
   */
  readonly exited: Promise<Ending>;
  /** Sends a signal to the program, or to its whole process group. */
  readonly kill: (signal?: NodeJS.Signals, group?: boolean) => void;
}

/** The host's end of a program in the guest: what the connection tells it. */
export interface ProcessEnd {
  readonly process: Omit<GuestProcess, 'pid'>;
  readonly receive: (stream: OutputStream, data: Buffer) => void;
  readonly endOutput: (stream: OutputStream) => void;
  readonly creditInput: (bytes: number) => void;
  readonly exit: (ending: Ending) => void;
  /** Whether the program has ended and all its output has come: then nothing more will. */
  readonly isOver: () => boolean;
}

/** Makes the host's end of the program `id`; frames leave through `send`. */
export function makeProcessEnd(id: number, send: (frame: ToGuest) => void): ProcessEnd {
  const stdout = makeOutput((bytes) => send({ kind: 'credit', id, stream: 'stdout', bytes }));
  const stderr = makeOutput((bytes) => send({ kind: 'credit', id, stream: 'stderr', bytes }));
  const input = makeInput(id, send);
  const { promise: exited, resolve: exit } = deferred<Ending>();
  let hasExited = false;
  return {
    process: {
      stdin: input.writable,
      stdout: stdout.readable,
      stderr: stderr.readable,
      exited,
      kill: (signal = 'SIGTERM', group = false) => send({ kind: 'kill', id, signal, group }),
    },
    receive: (stream, data) => (stream === 'stdout' ? stdout : stderr).receive(data),
    endOutput: (stream) => (stream === 'stdout' ? stdout : stderr).end(),
    creditInput: input.credit,
    exit: (ending) => {
      hasExited = true;
      exit(ending);
      input.drop();
    },
    isOver: () => hasExited && stdout.hasEnded() && stderr.hasEnded(),
  };
}

interface Output {
  readonly readable: Readable;
  readonly receive: (data: Buffer) => void;
  readonly end: () => void;
  readonly hasEnded: () => boolean;
}

function makeOutput(grant: (bytes: number) => void): Output {
  let owed = 0;
  let ended = false;
  function pay(): void {
    if (owed > 0) grant(owed);
    owed = 0;
  }
  const readable = new Readable({ read: pay });
  return {
    readable,
    receive: (data) => {
      owed += data.length;
      // What nobody wants to read any more is dropped, but paid, so that the program can go on.
      if (readable.destroyed || readable.push(data)) pay();
    },
    end: () => {
      if (!ended && !readable.destroyed) readable.push(null);
      ended = true;
    },
    hasEnded: () => ended,
  };
}

interface Input {
  readonly writable: Writable;
  readonly credit: (bytes: number) => void;
  readonly drop: () => void;
}

function makeInput(id: number, send: (frame: ToGuest) => void): Input {
  let underWay = 0;
  let gone = false;
  let resume: (() => void) | null = null;
  function proceed(): void {
    const callback = resume;
    resume = null;
    callback?.();
  }
  const writable = new Writable({
    write: (data: Buffer, _encoding, callback) => {
      if (!gone) {
        underWay += data.length;
        for (const chunk of chunksOf(data)) {
          send({ kind: 'stdin', id, data: chunk.toString('base64') });
        }
      }
      if (gone || underWay < WINDOW_BYTES) callback();
      else resume = callback;
    },
    final: (callback) => {
      if (!gone) send({ kind: 'stdin-end', id });
      callback();
    },
  });
  return {
    writable,
    credit: (bytes) => {
      underWay -= bytes;
      if (underWay < WINDOW_BYTES) proceed();
    },
    drop: () => {
      gone = true;
      proceed();
    },
  };
}

/** A promise with its resolver outside (`Promise.withResolvers` is too new for our floor). */
export function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
