import { problemError } from '../../core/errors/make-problem.ts';

const newline = 0x0a;

export interface LineReader {
  /** The lines that this chunk completes, newline removed. Throws `frame-malformed`. */
  readonly push: (chunk: Buffer) => readonly string[];
}

/** Fatal, because a byte that is no UTF-8 must reject the frame instead of becoming U+FFFD in it. */
function decodeLine(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw problemError('frame-malformed', { values: { detail: 'not UTF-8' } });
  }
}

/**
 * Cuts a stream of bytes into lines. Characters may be split between chunks: bytes are only decoded
 * once their line is complete.
 *
 * @param maximumBytes longest line, newline not counted; a longer one throws before it is held in full
 */
export function createLineReader(maximumBytes: number): LineReader {
  let pending: Buffer[] = [];
  let pendingBytes = 0;

  function hold(part: Buffer): void {
    pendingBytes += part.length;
    if (pendingBytes > maximumBytes) {
      throw problemError('frame-malformed', { values: { detail: 'line too long' } });
    }
    if (part.length > 0) pending.push(part);
  }

  function take(): string {
    const line = decodeLine(Buffer.concat(pending, pendingBytes));
    pending = [];
    pendingBytes = 0;
    return line;
  }

  return {
    push(chunk) {
      const lines: string[] = [];
      let start = 0;
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
        hold(chunk.subarray(start, end));
        lines.push(take());
        start = end + 1;
      }
      hold(chunk.subarray(start));
      return lines;
    },
  };
}
