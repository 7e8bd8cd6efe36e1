import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { LINE_WINDOW_BYTES } from './guest/frames.ts';
import { SerialWriter } from './serial-writer.ts';

test('never more than the window is under way, and everything arrives in order', () => {
  const line = new PassThrough({ highWaterMark: 1 << 24 });
  const writer = new SerialWriter(line);
  const sent = Buffer.from(Array.from({ length: 50_000 }, (_, at) => at & 255));
  writer.write(sent.subarray(0, 10));
  writer.write(sent.subarray(10));
  const arrived: Buffer[] = [];
  for (let piece = line.read() as Buffer | null; piece !== null;) {
    expect(piece.length).toBeLessThanOrEqual(LINE_WINDOW_BYTES);
    arrived.push(piece);
    writer.acknowledge(piece.length);
    piece = line.read() as Buffer | null;
  }
  expect(arrived.length).toBeGreaterThan(10);
  expect(Buffer.concat(arrived).equals(sent)).toBe(true);
});
