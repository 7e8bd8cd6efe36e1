/**
 * What passes over the serial line between the host and the guest: one JSON object per line.
 * Bytes travel as base64, because a line may hold nothing but text.
 *
 * Flow control is by credit. A sender may have at most {@link WINDOW_BYTES} bytes of one stream
 * under way that the receiver has not yet handed on. Without that, a program that prints faster
 * than it is read would fill the memory of one side, or hold up every other program on the line.
 */

/** How many bytes of one stream may be under way without having been consumed. */
export const WINDOW_BYTES = 256 * 1024;

/**
 * How many bytes may be on the way to the guest that its agent has not read.
 *
 * The guest's terminal layer holds 4096 and asks the driver to stop 128 before that. User-mode
 * Linux 6.1 stops then for good: its serial driver gives up listening to the host and does not
 * begin again. So the host must never get that far.
 */
export const LINE_WINDOW_BYTES = 3840;

/** The agent acknowledges what it has read whenever this many bytes have come together. */
export const LINE_ACKNOWLEDGE_BYTES = 1024;

/** The largest piece of a stream in one frame, in bytes before base64. */
export const CHUNK_BYTES = 12 * 1024;

export type OutputStream = 'stdout' | 'stderr';

/** One disk as the guest is asked to present it. Paths are the guest's own. */
export type GuestDisk =
  | {
      readonly kind: 'scsi';
      readonly imagePath: string;
      readonly sizeBytes: number;
      readonly sectorBytes: 512 | 4096;
      readonly vendor: string;
      readonly model: string;
      readonly serial: string;
      readonly removable: boolean;
    }
  | { readonly kind: 'plain'; readonly device: string; readonly removable: boolean };

/** What the guest reads when it starts: which disks to make. */
export interface GuestConfiguration {
  readonly disks: readonly GuestDisk[];
  readonly liveMedium: { readonly disk: number; readonly loopFile: string } | null;
  readonly udevd: readonly string[];
  /** The system on the first disk runs: that disk, udev and modules are there already. */
  readonly installed: boolean;
}

export interface StartFrame {
  readonly kind: 'start';
  readonly id: number;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

export type ToGuest =
  | StartFrame
  | { readonly kind: 'stdin'; readonly id: number; readonly data: string }
  | { readonly kind: 'stdin-end'; readonly id: number }
  | {
      readonly kind: 'credit';
      readonly id: number;
      readonly stream: OutputStream;
      readonly bytes: number;
    }
  | {
      readonly kind: 'kill';
      readonly id: number;
      readonly signal: NodeJS.Signals;
      readonly group: boolean;
    }
  | { readonly kind: 'remove-disk'; readonly id: number; readonly index: number }
  | { readonly kind: 'power-off' };

export type FromGuest =
  | { readonly kind: 'ready'; readonly nodes: readonly string[] }
  | { readonly kind: 'read'; readonly bytes: number }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'started'; readonly id: number; readonly pid: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'output';
      readonly id: number;
      readonly stream: OutputStream;
      readonly data: string;
    }
  | { readonly kind: 'output-end'; readonly id: number; readonly stream: OutputStream }
  | { readonly kind: 'credit'; readonly id: number; readonly bytes: number }
  | {
      readonly kind: 'exited';
      readonly id: number;
      readonly exitCode: number | null;
      readonly signal: NodeJS.Signals | null;
    }
  | { readonly kind: 'disk-removed'; readonly id: number; readonly error: string | null };

/** Cuts a byte stream into lines; what follows the last line feed is kept for the next call. */
export class LineSplitter {
  #rest: Buffer[] = [];

  /** The complete lines that `chunk` finishes, without their line feeds. */
  split(chunk: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      this.#rest.push(chunk.subarray(from, at));
      lines.push(Buffer.concat(this.#rest).toString('utf8'));
      this.#rest = [];
      from = at + 1;
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from));
    return lines;
  }
}

/** Cuts bytes into pieces of at most {@link CHUNK_BYTES}. */
export function chunksOf(bytes: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    chunks.push(bytes.subarray(from, from + CHUNK_BYTES));
  }
  return chunks;
}
