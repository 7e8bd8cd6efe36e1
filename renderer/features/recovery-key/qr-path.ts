/** A QR code as one path, a unit a module, so that it can be drawn as an SVG element. */
import { encode } from 'uqr';

/** What must stay white around the code for a camera to find it: 4 modules (ISO/IEC 18004, 6.3.8). */
const quietModules = 4;

export interface QrPath {
  /** For `d` of a path: a square for each dark module, neighbours in a row as one. */
  readonly path: string;
  /** Side of the square with its quiet zone, in modules. */
  readonly size: number;
}

function rowPath(row: readonly boolean[], y: number): string {
  const pieces: string[] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = row[x] === true;
    if (isDark && start < 0) start = x;
    if (!isDark && start >= 0) {
      pieces.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
      start = -1;
    }
  }
  return pieces.join('');
}

/** The code of a text, with a fourth of it made up for where the paper is stained (level Q). */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'Q', border: quietModules });
  return { path: data.map(rowPath).join(''), size };
}
