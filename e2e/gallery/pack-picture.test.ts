import { crc32, deflateSync, inflateSync } from 'node:zlib';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packPicture } from './pack-picture.ts';
import { readPng } from './read-png.ts';

interface Drawing {
  readonly width: number;
  /** 0xRRGGBB, row by row. */
  readonly colours: readonly number[];
  /** PNG's number of a filter for each row. */
  readonly filters: readonly number[];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

function png(head: readonly number[], size: readonly [number, number], rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size[0], 0);
  header.writeUInt32BE(size[1], 4);
  header.set(head, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What PNG's filter predicts for a byte (9.2), written as the standard writes it. */
function predicted(
  filter: number,
  [left, above, corner]: readonly [number, number, number],
): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  if (filter !== 4) return 0;
  const plane = left + above - corner;
  const [a, b, c] = [Math.abs(plane - left), Math.abs(plane - above), Math.abs(plane - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function write({ width, colours, filters }: Drawing): Buffer {
  const height = colours.length / width;
  const raw = Buffer.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  const line = width * 3;
  const at = (row: number, byte: number): number =>
    row < 0 || byte < 0 ? 0 : (raw[row * line + byte] ?? 0);
  const rows = Array.from({ length: height }, (_, row) => {
    const filter = filters[row] ?? 0;
    const bytes = Array.from({ length: line }, (__, byte) => {
      const guess = predicted(filter, [
        at(row, byte - 3),
        at(row - 1, byte),
        at(row - 1, byte - 3),
      ]);
      return (at(row, byte) - guess) & 255;
    });
    return [filter, ...bytes];
  });
  return png([8, 2], [width, height], Buffer.from(rows.flat()));
}

const drawings = fc.integer({ min: 1, max: 9 }).chain((width) =>
  fc.integer({ min: 1, max: 6 }).chain((height) =>
    fc.record({
      width: fc.constant(width),
      colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), {
        minLength: width * height,
        maxLength: width * height,
      }),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: height, maxLength: height }),
    }),
  ),
);

/** The pixels of a picture with a palette, as `packPicture` writes it. */
function unpack(packed: Buffer, width: number): readonly number[] {
  const part = (type: string): Buffer => {
    const start = packed.indexOf(type, 0, 'latin1');
    return packed.subarray(start + 4, start + 4 + packed.readUInt32BE(start - 4));
  };
  const palette = part('PLTE');
  const rows = inflateSync(part('IDAT'));
  return [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .map((place) => palette.readUIntBE(place * 3, 3));
}

test('a picture is read as it was drawn, whatever its filters', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      expect([...readPng(write(drawing)).colours]).toEqual(drawing.colours);
    }),
  );
});

test('no colour of a packed picture is far from what it was', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const packed = unpack(packPicture(write(drawing)), drawing.width);
      for (const [index, colour] of packed.entries()) {
        const was = drawing.colours[index] ?? 0;
        const differences = [16, 8, 0].map(
          (shift) => ((colour >> shift) & 255) - ((was >> shift) & 255),
        );
        expect(differences.reduce((sum, one) => sum + Math.abs(one), 0)).toBeLessThanOrEqual(6);
      }
    }),
  );
});

test('a picture of very many colours keeps its frequent one and has at most 256', () => {
  const many = Array.from({ length: 4096 }, (_, index) => (index * 4099) & 0xffffff);
  const colours = [...many, ...Array.from({ length: 64 }, () => 0x2a2e32)];
  const packed = unpack(packPicture(write({ width: 64, colours, filters: [] })), 64);
  expect(new Set(packed).size).toBeLessThanOrEqual(256);
  expect(packed.slice(-64)).toEqual(colours.slice(-64));
});
