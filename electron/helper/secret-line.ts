import type { Verb } from '../../core/helper/verbs.ts';

export interface SecretRequest {
  readonly id: number;
  readonly verb: Verb;
  /** Everything but the secrets; a plain object. */
  readonly input: Readonly<Record<string, unknown>>;
  /** By field of the input, at least one. UTF-8. Not changed and not kept. */
  readonly secrets: Readonly<Record<string, Buffer>>;
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

/** The line and the place where the next piece goes. */
interface Growing {
  readonly line: Buffer;
  readonly at: number;
}

function add({ line, at }: Growing, piece: Buffer): Growing {
  piece.copy(line, at);
  return { line, at: at + piece.length };
}

/**
 * A request frame, newline included, with secrets among its input. Each goes from its buffer into the
 * line's buffer byte by byte, so that no string holds it on this way: strings cannot be erased, buffers
 * can. Who sends the line fills it with zeros afterwards.
 */
export function secretRequestLine({ id, verb, input, secrets }: SecretRequest): Buffer {
  const text = JSON.stringify({ kind: 'request', id, verb, input });
  const isFirst = (index: number): boolean => index === 0 && Object.keys(input).length === 0;
  const parts = Object.entries(secrets).map(([field, secret], index) => ({
    opening: Buffer.from(`${isFirst(index) ? '' : ','}${JSON.stringify(field)}:"`),
    secret,
  }));
  // The frame's last two characters close `input` and the frame itself.
  const before = Buffer.from(text.slice(0, -2));
  const closing = Buffer.from('"');
  const after = Buffer.from('}}\n');
  const bytes = parts.reduce(
    (sum, { opening, secret }) => sum + opening.length + escapedBytes(secret) + closing.length,
    before.length + after.length,
  );
  let growing = add({ line: Buffer.alloc(bytes), at: 0 }, before);
  for (const { opening, secret } of parts) {
    const { line, at } = add(growing, opening);
    growing = add({ line, at: writeEscaped(line, at, secret) }, closing);
  }
  return add(growing, after).line;
}
