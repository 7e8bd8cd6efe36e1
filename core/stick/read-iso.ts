import { cleanText } from '../disks/clean-text.ts';
import type { ImageBoot } from './stick.ts';

/** Bytes in a sector of ISO 9660 (ECMA-119, 6.1.2). */
const sectorBytes = 2048;
/** The first 16 sectors belong to the boot loader; then come the volume descriptors (6.2.1). */
const firstDescriptor = 16;

/** Bytes from the start of an image that `readIso` looks at. */
export const isoHeadBytes = 32 * sectorBytes;

export interface IsoFacts {
  readonly label: string | null;
  /** What the volume itself says to hold, in bytes; a shorter file was not loaded completely. */
  readonly volumeBytes: number;
  readonly boot: ImageBoot;
}

function textAt(head: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...head.subarray(offset, offset + length));
}

/** The table in the first sectors: GPT's signature in the second block (UEFI 5.3.2), else a used MBR. */
function tableOf(head: Uint8Array): ImageBoot['table'] {
  if (textAt(head, 512, 8) === 'EFI PART' || textAt(head, 4096, 8) === 'EFI PART') return 'gpt';
  const isSigned = head[510] === 0x55 && head[511] === 0xaa;
  const isUsed = [446, 462, 478, 494].some((at) => head.subarray(at, at + 16).some((b) => b !== 0));
  return isSigned && isUsed ? 'dos' : null;
}

/** Volume descriptors from sector 16 to the terminator, of type 255 (ECMA-119, 8.1 and 8.3). */
function descriptorsOf(head: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = firstDescriptor * sectorBytes; at + sectorBytes <= head.length; at += sectorBytes) {
    const sector = head.subarray(at, at + sectorBytes);
    if (textAt(sector, 1, 5) !== 'CD001' || sector[0] === 255) break;
    found.push(sector);
  }
  return found;
}

/**
 * What the head of an image says; null when it is no ISO 9660 image.
 *
 * @param head the first `isoHeadBytes` of it, fewer where it is shorter
 */
export function readIso(head: Uint8Array): IsoFacts | null {
  const descriptors = descriptorsOf(head);
  const primary = descriptors.find(([type]) => type === 1);
  if (primary === undefined) return null;
  const numbers = new DataView(primary.buffer, primary.byteOffset, primary.length);
  const hasElTorito = descriptors.some(
    (sector) => sector[0] === 0 && textAt(sector, 7, 23) === 'EL TORITO SPECIFICATION',
  );
  return {
    label: cleanText(textAt(primary, 40, 32), 64),
    volumeBytes: numbers.getUint32(80, true) * numbers.getUint16(128, true),
    boot: { hasElTorito, table: tableOf(head) },
  };
}

/**
 * The hash in a file as `sha256sum` writes it, for the image of this name; null when it has none. A line
 * without a name counts too, where it is the only one.
 */
export function readChecksum(text: string, name: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => /^\\?([0-9a-fA-F]{64})(?:[ \t]+\*?(.*?))?\s*$/.exec(line));
  const named = parsed.find((match) => match?.[2]?.replace(/^\.\//, '') === name);
  const [only] = parsed;
  const bare = parsed.length === 1 && (only?.[2] ?? '') === '' ? only : null;
  return (named ?? bare)?.[1]?.toLowerCase() ?? null;
}
