import type { ProblemCode } from '../errors/codes.ts';

/** The longest passphrase that cryptsetup takes from a terminal, in bytes: 512 (cryptsetup(8)). */
export const maximumPassphraseBytes = 512;

/** The length of a text in UTF-8, in bytes; a lone surrogate counts as the replacement character. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Why a text cannot be a passphrase, or null. NUL ends a string in the tools and a newline ends the
 * line at the boot prompt: with either, the disk would be formatted with something nobody can type.
 */
export function passphraseProblem(text: string): ProblemCode | null {
  if (text.length === 0) return 'passphrase-empty';
  if (/[\0\n\r]/.test(text) || /\p{Surrogate}/u.test(text)) return 'passphrase-forbidden-character';
  if (utf8Bytes(text) > maximumPassphraseBytes) return 'passphrase-too-long';
  return null;
}
