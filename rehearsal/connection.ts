import type { Readable, Writable } from 'node:stream';

import { LineSplitter, type FromGuest, type ToGuest } from './guest/frames.ts';
import {
  deferred,
  makeProcessEnd,
  type Ending,
  type GuestProcess,
  type ProcessEnd,
} from './guest-process.ts';
import { SerialWriter } from './serial-writer.ts';

export interface StartOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

type Answer<T> = ReturnType<typeof deferred<T>>;

/** The host's end of the serial line: starts programs and hands on what they say. */
export class Connection {
  readonly #writer: SerialWriter;
  readonly #ends = new Map<number, ProcessEnd>();
  readonly #starts = new Map<number, Answer<number>>();
  readonly #removals = new Map<number, Answer<void>>();
  readonly #ready = deferred<readonly string[]>();
  #nextId = 1;
  #lost: Error | null = null;

  constructor(input: Readable, output: Writable) {
    this.#writer = new SerialWriter(output);
    this.#ready.promise.catch(() => undefined);
    const splitter = new LineSplitter();
    input.on('data', (bytes: Buffer) => {
      for (const line of splitter.split(bytes)) {
        if (line.startsWith('{')) this.#receive(JSON.parse(line) as FromGuest);
      }
    });
    // The machine may vanish while we write to it; that is told by `lose`.
    output.on('error', () => undefined);
  }

  /** The disks' device nodes in the guest, once it has started. Rejects if it does not. */
  get ready(): Promise<readonly string[]> {
    return this.#ready.promise;
  }

  /** Starts a program. Rejects if it cannot be started or the machine is gone. */
  async start(options: StartOptions): Promise<GuestProcess> {
    this.throwIfLost();
    const id = this.#nextId++;
    const end = makeProcessEnd(id, (frame) => this.send(frame));
    const started = deferred<number>();
    this.#ends.set(id, end);
    this.#starts.set(id, started);
    this.send({ kind: 'start', id, ...options });
    const pid = await started.promise;
    return { ...end.process, pid };
  }

  /** Takes a disk away. Rejects if that kind of disk cannot be taken away. */
  async removeDisk(index: number): Promise<void> {
    this.throwIfLost();
    const id = this.#nextId++;
    const removal = deferred<void>();
    this.#removals.set(id, removal);
    this.send({ kind: 'remove-disk', id, index });
    await removal.promise;
  }

  /** @throws once the machine is gone. */
  throwIfLost(): void {
    if (this.#lost !== null) throw this.#lost;
  }

  send(frame: ToGuest): void {
    if (this.#lost === null) this.#writer.write(Buffer.from(`${JSON.stringify(frame)}\n`));
  }

  /** The machine is gone: everything that waits for it ends now. */
  lose(error: Error): void {
    this.#lost = error;
    this.#ready.reject(error);
    for (const started of this.#starts.values()) started.reject(error);
    for (const removal of this.#removals.values()) removal.reject(error);
    for (const [id, end] of this.#ends) {
      this.#exit(id, { exitCode: null, signal: 'SIGKILL' });
      end.endOutput('stdout');
      end.endOutput('stderr');
    }
    this.#ends.clear();
  }

  #receive(frame: FromGuest): void {
    if (frame.kind === 'ready') this.#ready.resolve(frame.nodes);
    else if (frame.kind === 'read') this.#writer.acknowledge(frame.bytes);
    else if (frame.kind === 'broken') this.#ready.reject(new Error(frame.message));
    else if (frame.kind === 'disk-removed') this.#removed(frame.id, frame.error);
    else this.#receiveForProgram(frame);
  }

  #receiveForProgram(
    frame: Exclude<FromGuest, { kind: 'ready' | 'read' | 'broken' | 'disk-removed' }>,
  ): void {
    const end = this.#ends.get(frame.id);
    if (frame.kind === 'started') this.#settleStart(frame.id)?.resolve(frame.pid);
    else if (frame.kind === 'failed') {
      this.#settleStart(frame.id)?.reject(new Error(frame.message));
      this.#ends.delete(frame.id);
    } else if (frame.kind === 'output') {
      end?.receive(frame.stream, Buffer.from(frame.data, 'base64'));
    } else if (frame.kind === 'credit') end?.creditInput(frame.bytes);
    else {
      if (frame.kind === 'output-end') end?.endOutput(frame.stream);
      else this.#exit(frame.id, frame);
      if (end?.isOver() === true) this.#ends.delete(frame.id);
    }
  }

  #settleStart(id: number): Answer<number> | undefined {
    const started = this.#starts.get(id);
    this.#starts.delete(id);
    return started;
  }

  #exit(id: number, ending: Ending): void {
    this.#ends.get(id)?.exit({ exitCode: ending.exitCode, signal: ending.signal });
  }

  #removed(id: number, error: string | null): void {
    const removal = this.#removals.get(id);
    this.#removals.delete(id);
    if (error === null) removal?.resolve(undefined);
    else removal?.reject(new Error(error));
  }
}
