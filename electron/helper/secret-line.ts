import type { Verb } from '../../core/helper/verbs.ts';

export interface SecretRequest {
  readonly id: number;
  readonly verb: Verb;
  /** Everything but the secret; a plain object. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly field: string;
  /** UTF-8. Not changed and not kept. */
  readonly secret: Buffer;
}

const quote = 0x22;
const backslash = 0x5c;

/** The escape sequence that JSON (RFC 8259, section 7) demands for a byte, or null. */
function escapeOf(byte: number): string | null {
  if (byte === quote) return '\\"';
  if (byte === backslash) return '\\\\';
  return byte < 0x20 ? `\\u${byte.toString(16).padStart(4, '0')}` : null;
}

/** Copies the bytes as the inside of a JSON string; returns where it stopped. */
function writeEscaped(line: Buffer, start: number, secret: Buffer): number {
  let at = start;
  for (const byte of secret) {
    const escape = escapeOf(byte);
    if (escape === null) at = line.writeUInt8(byte, at);
    else at += line.write(escape, at, 'latin1');
  }
  return at;
}

function escapedBytes(secret: Buffer): number {
  let bytes = 0;
  for (const byte of secret) bytes += escapeOf(byte)?.length ?? 1;
  return bytes;
}

/**
 * A request frame, newline included, with a secret among its input. The secret goes from its buffer
 * into the line's buffer byte by byte, so that no string holds it on this way: strings cannot be
 * erased, buffers can. Who sends the line fills it with zeros afterwards.
 */
export function secretRequestLine({ id, verb, input, field, secret }: SecretRequest): Buffer {
  const frame = { kind: 'request', id, verb, input };
  const text = JSON.stringify(frame);
  const separator = Object.keys(input).length === 0 ? '' : ',';
  // The frame's last two characters close `input` and the frame itself.
  const before = Buffer.from(`${text.slice(0, -2)}${separator}${JSON.stringify(field)}:"`);
  const after = Buffer.from('"}}\n');
  const line = Buffer.alloc(before.length + escapedBytes(secret) + after.length);
  before.copy(line);
  const end = writeEscaped(line, before.length, secret);
  after.copy(line, end);
  return line;
}
