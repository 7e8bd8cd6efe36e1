/**
 * Properties as udev writes them: `KEY=value` lines from `blkid --output udev` and
 * `udevadm info --query=property`, or the same with `E:` in front from udev's database.
 *
 * Of values that somebody else chose there is a second form under `KEY_ENC`, in which every unsafe byte
 * is written as `\xNN` (libblkid, blkid_encode_string). It is exact in every locale; the first form is
 * not.
 */
export function parseProperties(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of text.split('\n')) {
    const [, key, value] = /^(?:E:)?([A-Za-z0-9_.]+)=(.*)$/.exec(entry) ?? [];
    if (key !== undefined && value !== undefined) found.set(key, value);
  }
  return found;
}

/** Turns `\xNN` back into characters; bytes that are no UTF-8 become the replacement character. */
export function decodeHexEscapes(text: string): string {
  return text.replaceAll(/(?:\\x[0-9a-fA-F]{2})+/g, (run) => {
    const encoded = run.replaceAll('\\x', '%');
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.replaceAll(/%([0-9a-fA-F]{2})/g, (_, digits: string) => {
        const byte = Number.parseInt(digits, 16);
        return byte < 0x80 ? String.fromCharCode(byte) : '\uFFFD';
      });
    }
  });
}
