/**
 * Between paths as bytes and text for people. Apart from the schema, because the window shows paths too
 * and must not carry a validator.
 */
import type { PathBytes } from './path-bytes.ts';

/** The bytes of a text, as UTF-8 has them. Lone surrogates have none: they throw a URIError. */
export function bytesOfText(text: string): PathBytes {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** The text that bytes are in UTF-8, or null. */
export function textOfBytes(bytes: PathBytes): string | null {
  // Nothing to decode in most names.
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  const escaped = bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\\': '\\\\',
};

function escapeOf(character: string): string {
  const code = character.charCodeAt(0);
  const digits = code.toString(16).padStart(code > 0xff ? 4 : 2, '0');
  return simpleEscapes[character] ?? (code > 0xff ? `\\u${digits}` : `\\x${digits}`);
}

/** Controls, line separators and what changes the direction of writing: they could forge a line. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029\\]/gu;

/**
 * A name or path for people: UTF-8 where it is UTF-8, with control characters, invisible ones and
 * backslashes escaped as in C; bytes that are no UTF-8 as `\xNN`.
 */
export function displayPath(bytes: string): string {
  const text = textOfBytes(bytes);
  if (text !== null) return text.replace(unprintable, escapeOf);
  return bytes.replace(/[^\x20-\x5b\x5d-\x7e]/g, escapeOf);
}

/** Whether a name had to be escaped to be shown. */
export function isOddName(bytes: string): boolean {
  const text = textOfBytes(bytes);
  return text === null || displayPath(bytes) !== text;
}
