import type { Writable } from 'node:stream';

import { LINE_WINDOW_BYTES } from './guest/frames.ts';

/**
 * Writes to the guest's serial line, never more than {@link LINE_WINDOW_BYTES} ahead of what the
 * agent has read.
 */
export class SerialWriter {
  readonly #output: Writable;
  #waiting: Buffer[] = [];
  #underWay = 0;

  constructor(output: Writable) {
    this.#output = output;
  }

  write(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#pump();
  }

  /** The agent has read this many bytes. */
  acknowledge(bytes: number): void {
    this.#underWay -= bytes;
    this.#pump();
  }

  #pump(): void {
    for (let room = this.#room(); room > 0; room = this.#room()) {
      const first = this.#waiting.shift();
      if (first === undefined) return;
      const piece = first.subarray(0, room);
      if (piece.length < first.length) this.#waiting.unshift(first.subarray(room));
      this.#underWay += piece.length;
      this.#output.write(piece);
    }
  }

  #room(): number {
    return LINE_WINDOW_BYTES - this.#underWay;
  }
}
