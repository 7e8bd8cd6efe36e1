import { untypableCharacters } from '../../core/passphrase/typable.ts';

/** Bytes of a UTF-8 sequence by its first byte (RFC 3629, section 3). */
function sequenceBytes(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/**
 * The characters of a secret that a key map cannot type, each once. The secret is looked at character
 * by character, so that no string holds all of it: strings cannot be erased.
 *
 * @param secret UTF-8; not changed and not kept
 * @param characters what the key map types; empty when nothing is known of it
 */
export function untypableIn(secret: Buffer, characters: string): string {
  const found = new Set<string>();
  let at = 0;
  while (at < secret.length) {
    const end = at + sequenceBytes(secret.readUInt8(at));
    const missing = untypableCharacters(secret.toString('utf8', at, end), characters);
    if (missing !== '') found.add(missing);
    at = end;
  }
  return [...found].join('');
}
