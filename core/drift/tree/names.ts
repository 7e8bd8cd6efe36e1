/** Names of entries, one after the other in one array of bytes. */

/** Makes a text with one character per byte. A process with a faster way hands it in. */
export type TextOfBytes = (bytes: Uint8Array, start: number, end: number) => string;

export const plainText: TextOfBytes = (bytes, start, end) => {
  let text = '';
  for (let at = start; at < end; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)));
  }
  return text;
};

export class Names {
  bytes: Uint8Array;
  end = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** @returns where it begins; it ends where the next begins */
  add(from: Uint8Array, start: number, end: number): number {
    const at = this.end;
    const next = at + end - start;
    if (next > this.bytes.length) this.grow(next);
    const { bytes } = this;
    // Names are short: a loop is faster than a call.
    for (let each = start, to = at; each < end; each += 1, to += 1) bytes[to] = from[each] ?? 0;
    this.end = next;
    return at;
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}
