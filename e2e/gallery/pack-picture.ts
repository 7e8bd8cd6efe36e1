/**
 * Pictures of pages have few colours beside the edges of letters. With at most 256 of them a picture
 * takes less than a third of the room, and what is lost is far below what the comparison tolerates.
 */
import { crc32, deflateSync } from 'node:zlib';
import { readPng } from './read-png.ts';
import type { Pixels } from './read-png.ts';

const paletteSize = 256;

interface Palette {
  /** 0xRRGGBB */
  readonly colours: readonly number[];
  /** Which of them stands for each colour of the picture. */
  readonly places: ReadonlyMap<number, number>;
}

/** Sum of the differences of the three channels. */
function distance(one: number, other: number): number {
  return (
    Math.abs((one >> 16) - (other >> 16)) +
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
    Math.abs((one & 255) - (other & 255))
  );
}

/** Index of the first of the colours that is as near as this; -1 when none is. */
function firstWithin(colours: readonly number[], colour: number, reach: number): number {
  return colours.findIndex((one) => distance(one, colour) <= reach);
}

function countColours(colours: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts;
}

/**
 * Frequent colours stay as they are, and each of the others becomes one that is near; how near is what
 * makes room for all.
 */
function choosePalette(pixels: Pixels): Palette {
  const counts = [...countColours(pixels.colours)];
  const byCount = counts.toSorted(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other,
  );
  for (let reach = 6; ; reach += 6) {
    const colours: number[] = [];
    const places = new Map<number, number>();
    for (const [colour] of byCount) {
      const near = firstWithin(colours, colour, reach);
      places.set(colour, near < 0 ? colours.push(colour) - 1 : near);
      if (colours.length > paletteSize) break;
    }
    if (colours.length <= paletteSize) return { colours, places };
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function writePng({ width, height, colours }: Pixels, palette: Palette): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const colour = colours[row * width + column] ?? 0;
      rows[row * (width + 1) + 1 + column] = palette.places.get(colour) ?? 0;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const entries = Buffer.from(
    palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same picture with at most 256 colours. */
export function packPicture(png: Buffer): Buffer {
  const pixels = readPng(png);
  return writePng(pixels, choosePalette(pixels));
}
