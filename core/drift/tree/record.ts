/**
 * Reads what `find -printf` says, as bytes that come in pieces cut anywhere.
 *
 * A record is a line of numbers, then the name and the target of a symbolic link, each ended by NUL: the
 * one byte that neither can hold. A name alone stands there, not the path: `find` walks from above and
 * says how deep it is, and that is enough. So paths may be longer than any limit of the kernel's.
 */
import { directoryKind, entryKinds, fileKind, linkKind, subvolumeKind } from './codes.ts';

/**
 * For `-printf`: depth, type, mode (octal), user, group, size, mtime, ctime, inode, links, name, target
 * (find(1)). Not the birth: find asks the kernel in a way that does not tell it.
 */
export const recordFormat = String.raw`%d %y %m %U %G %s %T@ %C@ %i %n %f\0%l\0`;

/** One entry. It is filled anew for each, so nobody may keep it. */
export interface WalkRecord {
  /** 0 is the folder that the walk began with. */
  depth: number;
  /** Index into `entryKinds`. */
  kind: number;
  mode: number;
  uid: number;
  gid: number;
  /** Bytes, as `stat` tells. */
  size: number;
  modifiedSeconds: number;
  modifiedNanoseconds: number;
  changedSeconds: number;
  changedNanoseconds: number;
  inode: number;
  links: number;
  /** Where name and target lie; valid until the next record. */
  bytes: Uint8Array;
  nameStart: number;
  nameEnd: number;
  targetStart: number;
  targetEnd: number;
}

/** The output was not of the form that was asked for. */
export class RecordError extends Error {
  constructor(detail: string) {
    super(`a record of the walk is not understood: ${detail}`);
    this.name = 'RecordError';
  }
}

/** A name has 255 bytes, a target 4095, numbers are short: no record is longer. */
const longestRecord = 8192;
const SPACE = 0x20;
const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;

/** Letters of `%y` by their code. */
const kindOfLetter = new Uint8Array(256).fill(255);
for (const [letter, kind] of [
  ['d', directoryKind],
  ['f', fileKind],
  ['l', linkKind],
  ['s', entryKinds.indexOf('socket')],
  ['p', entryKinds.indexOf('fifo')],
  ['b', entryKinds.indexOf('block-device')],
  ['c', entryKinds.indexOf('character-device')],
] as const) {
  kindOfLetter[letter.charCodeAt(0)] = kind;
}

/** Of the top directory of each subvolume; and of what is left of a nested one in a snapshot (btrfs). */
const subvolumeInode = 256;
export const stubInode = 2;

export class RecordReader {
  private readonly record: WalkRecord;
  private readonly onRecord: (record: WalkRecord) => void;
  /** What has come and was not read yet: never more than a piece and a record. */
  private work: Uint8Array;
  private end = 0;
  private at = 0;

  constructor(onRecord: (record: WalkRecord) => void) {
    this.onRecord = onRecord;
    this.work = new Uint8Array(131_072);
    this.record = {
      depth: 0,
      kind: 0,
      mode: 0,
      uid: 0,
      gid: 0,
      size: 0,
      modifiedSeconds: 0,
      modifiedNanoseconds: 0,
      changedSeconds: 0,
      changedNanoseconds: 0,
      inode: 0,
      links: 0,
      bytes: this.work,
      nameStart: 0,
      nameEnd: 0,
      targetStart: 0,
      targetEnd: 0,
    };
  }

  /**
   * Takes a piece and gives every record that is whole by it.
   *
   * @throws RecordError
   */
  feed(piece: Uint8Array): void {
    this.room(piece.length);
    this.work.set(piece, this.end);
    this.end += piece.length;
    this.at = 0;
    while (this.readRecord());
    this.work.copyWithin(0, this.at, this.end);
    this.end -= this.at;
    if (this.end > longestRecord) throw new RecordError('it does not end');
  }

  /** Whether the output ended with a record, rather than within one. */
  isComplete(): boolean {
    return this.end === 0;
  }

  private room(more: number): void {
    if (this.end + more <= this.work.length) return;
    const larger = new Uint8Array((this.end + more) * 2);
    larger.set(this.work.subarray(0, this.end));
    this.work = larger;
    this.record.bytes = larger;
  }

  private readRecord(): boolean {
    const { work, record, end } = this;
    const start = this.at;
    const nameEnd = work.indexOf(0, start);
    if (nameEnd < 0 || nameEnd >= end) return false;
    // Most have no target: the next byte ends it.
    const targetEnd = work[nameEnd + 1] === 0 ? nameEnd + 1 : work.indexOf(0, nameEnd + 1);
    if (targetEnd < 0 || targetEnd >= end) return false;
    record.depth = this.number();
    const kind = kindOfLetter[work[this.at] ?? 0] ?? 255;
    if (kind === 255) throw new RecordError('an unknown type');
    this.at += 2;
    record.mode = this.octal();
    record.uid = this.number();
    record.gid = this.number();
    record.size = this.number();
    this.readTimes(record);
    record.inode = this.number();
    record.links = this.number();
    if (this.at >= nameEnd) throw new RecordError('no name');
    const isSubvolume =
      kind === directoryKind &&
      record.depth > 0 &&
      (record.inode === subvolumeInode || record.inode === stubInode);
    record.kind = isSubvolume ? subvolumeKind : kind;
    record.nameStart = this.at;
    record.nameEnd = nameEnd;
    record.targetStart = nameEnd + 1;
    record.targetEnd = targetEnd;
    this.at = targetEnd + 1;
    this.onRecord(record);
    return true;
  }

  private readTimes(record: WalkRecord): void {
    record.modifiedSeconds = this.seconds();
    record.modifiedNanoseconds = this.nanoseconds();
    record.changedSeconds = this.seconds();
    record.changedNanoseconds = this.nanoseconds();
  }

  /** A number and the space after it. */
  private number(): number {
    const { work } = this;
    let { at } = this;
    let value = 0;
    let digit = (work[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) throw new RecordError('a number is missing');
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at += 1;
      digit = (work[at] ?? 0) - ZERO;
    }
    if (work[at] !== SPACE) throw new RecordError('a number has no end');
    this.at = at + 1;
    return value;
  }

  private octal(): number {
    const { work } = this;
    let { at } = this;
    let value = 0;
    let digit = (work[at] ?? 0) - ZERO;
    while (digit >= 0 && digit <= 7) {
      value = value * 8 + digit;
      at += 1;
      digit = (work[at] ?? 0) - ZERO;
    }
    if (work[at] !== SPACE) throw new RecordError('a mode has no end');
    this.at = at + 1;
    return value;
  }

  /** The whole seconds of a time, negative before 1970; 0 where there is none. Ends at the point. */
  private seconds(): number {
    const { work } = this;
    let { at } = this;
    const isNegative = work[at] === MINUS;
    if (isNegative) at += 1;
    let value = 0;
    let digit = (work[at] ?? 0) - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at += 1;
      digit = (work[at] ?? 0) - ZERO;
    }
    this.at = at;
    return isNegative ? -value : value;
  }

  /** What follows the seconds, up to and with the space: a point and up to ten digits, or nothing. */
  private nanoseconds(): number {
    const { work } = this;
    let { at } = this;
    let value = 0;
    let places = 0;
    if (work[at] === POINT) {
      at += 1;
      let digit = (work[at] ?? 0) - ZERO;
      while (digit >= 0 && digit <= 9) {
        if (places < 9) value = value * 10 + digit;
        places += 1;
        at += 1;
        digit = (work[at] ?? 0) - ZERO;
      }
    }
    if (work[at] !== SPACE) throw new RecordError('a time has no end');
    this.at = at + 1;
    return places < 9 ? value * 10 ** (9 - places) : value;
  }
}
