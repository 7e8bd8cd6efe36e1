import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileName } from '../testing/random-trees.ts';
import { bytesOf, recordText } from '../testing/walked-tree.ts';
import { entryKinds } from './codes.ts';
import { plainText } from './names.ts';
import { RecordReader } from './record.ts';
import type { WalkRecord } from './record.ts';

function told(record: WalkRecord): unknown {
  const { bytes, nameStart, nameEnd, targetStart, targetEnd } = record;
  return {
    depth: record.depth,
    kind: entryKinds[record.kind],
    mode: record.mode,
    uid: record.uid,
    gid: record.gid,
    size: record.size,
    modified: [record.modifiedSeconds, record.modifiedNanoseconds],
    changed: [record.changedSeconds, record.changedNanoseconds],
    inode: record.inode,
    links: record.links,
    name: plainText(bytes, nameStart, nameEnd),
    target: plainText(bytes, targetStart, targetEnd),
  };
}

function readAll(pieces: readonly Uint8Array[]): unknown[] {
  const records: unknown[] = [];
  const reader = new RecordReader((record) => records.push(told(record)));
  for (const piece of pieces) reader.feed(piece);
  expect(reader.isComplete()).toBe(true);
  return records;
}

const anyEntry = fc.record({
  name: hostileName,
  type: fc.constantFrom('f', 'd', 'l', 's', 'p', 'b', 'c'),
  inode: fc.integer({ min: 257, max: 2 ** 50 }),
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: fc.integer({ min: 0, max: 2 ** 32 - 2 }),
  gid: fc.integer({ min: 0, max: 2 ** 32 - 2 }),
  size: fc.integer({ min: 0, max: 2 ** 52 }),
  links: fc.integer({ min: 1, max: 65_535 }),
  target: fc.oneof(fc.constant(''), hostileName),
});
const anyTime = fc.tuple(
  fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }),
  fc.integer({ min: 0, max: 999_999_999 }),
);

const kindOf: Readonly<Record<string, string>> = {
  f: 'file',
  d: 'directory',
  l: 'link',
  s: 'socket',
  p: 'fifo',
  b: 'block-device',
  c: 'character-device',
};

function timeText([seconds, nanoseconds]: readonly [number, number]): string {
  return `${seconds}.${String(nanoseconds).padStart(9, '0')}0`;
}

describe('RecordReader', () => {
  it('reads whatever find can print, cut anywhere', () => {
    const one = fc.tuple(anyEntry, anyTime, anyTime, fc.integer({ min: 0, max: 40 }));
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), cuts, (entries, places) => {
        const text = entries
          .map(([entry, modified, changed, depth]) =>
            recordText(
              { ...entry, modified: timeText(modified), changed: timeText(changed) },
              depth,
            ),
          )
          .join('');
        const bytes = bytesOf(text);
        const at = [0, ...places.map((place) => Math.floor(place * bytes.length)), bytes.length];
        const sorted = at.toSorted((left, right) => left - right);
        const pieces = sorted.slice(1).map((end, index) => bytes.slice(sorted[index], end));
        expect(readAll(pieces)).toEqual(
          entries.map(([entry, modified, changed, depth]) => {
            const { type, ...rest } = entry;
            return { ...rest, depth, kind: kindOf[type], modified, changed };
          }),
        );
      }),
    );
  });

  it('sees the top of a nested subvolume and what a snapshot leaves of it', () => {
    const top = { name: 'x', type: 'd', inode: 256 };
    const kinds = [recordText(top, 0), recordText(top, 3), recordText({ ...top, inode: 2 }, 1)]
      .flatMap((text) => readAll([bytesOf(text)]))
      .map((record) => (record as { kind: string }).kind);
    expect(kinds).toEqual(['directory', 'subvolume', 'subvolume']);
  });

  it.each([
    ['no number', 'x d 755 0 0 0 1.0 1.0 5 1 name\0\0'],
    ['an unknown type', '1 D 755 0 0 0 1.0 1.0 5 1 name\0\0'],
    ['a field less', '1 d 755 0 0 0 1.0 1.0 5 name\0\0'],
    ['no name', '1 d 755 0 0 0 1.0 1.0 5 1 \0\0'],
    ['an error message', 'find: cannot do this\0\0'],
  ])('refuses %s', (_, text) => {
    const reader = new RecordReader(() => undefined);
    expect(() => reader.feed(bytesOf(text))).toThrow(/not understood/);
  });

  it('does not gather without end what never becomes a record', () => {
    const reader = new RecordReader(() => undefined);
    expect(() => reader.feed(new Uint8Array(10_000).fill(0x41))).toThrow(/does not end/);
  });

  it('says when the output ends within a record', () => {
    const reader = new RecordReader(() => undefined);
    reader.feed(bytesOf(recordText({ name: 'a', inode: 300 }, 1).slice(0, -1)));
    expect(reader.isComplete()).toBe(false);
  });
});
