import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel, 0xRRGGBB, row by row. */
  readonly colours: Uint32Array;
}

const signatureBytes = 8;

/** PNG 5.3: length, type, data, checksum. */
function* chunks(png: Buffer): Generator<readonly [string, Buffer]> {
  let at = signatureBytes;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
}

/** PNG 9.4, filter type 4: which of the three neighbours is nearest to their plane. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** What a filter adds to a byte, from the bytes to its left, above it, and above to the left. */
type Filter = (left: number, above: number, corner: number) => number;

/** PNG 9.2, by the filter's number. */
const filters: readonly Filter[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Undoes the filters in place; each row has its filter's number in front. */
function unfilter(data: Buffer, rowBytes: number, pixelBytes: number): void {
  for (let row = 0; row < data.length; row += rowBytes) {
    const filter = filters[data[row] ?? 0];
    if (filter === undefined) throw new Error('a filter that PNG does not know');
    for (let index = 1; index < rowBytes; index += 1) {
      const at = row + index;
      const left = index > pixelBytes ? (data[at - pixelBytes] ?? 0) : 0;
      const above = row > 0 ? (data[at - rowBytes] ?? 0) : 0;
      const corner = row > 0 && index > pixelBytes ? (data[at - rowBytes - pixelBytes] ?? 0) : 0;
      data[at] = (data[at] ?? 0) + filter(left, above, corner);
    }
  }
}

/** Reads what a browser writes: eight bits a channel, with or without alpha, not interlaced. */
export function readPng(png: Buffer): Pixels {
  const all = [...chunks(png)];
  const head = all.find(([type]) => type === 'IHDR')?.[1];
  if (head === undefined || head[8] !== 8) throw new Error('not a picture of a browser');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const pixelBytes = head[9] === 6 ? 4 : 3;
  const rowBytes = 1 + width * pixelBytes;
  const data = inflateSync(
    Buffer.concat(all.filter(([type]) => type === 'IDAT').map(([, part]) => part)),
  );
  unfilter(data, rowBytes, pixelBytes);
  const colours = new Uint32Array(width * height);
  let index = 0;
  for (let row = 0; row < data.length; row += rowBytes) {
    for (let at = row + 1; at < row + rowBytes; at += pixelBytes) {
      colours[index] = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      index += 1;
    }
  }
  return { width, height, colours };
}
