/** What differs between an entry and the one that the blank snapshot has at its place. */
import type { BlankTable } from './blank-table.ts';
import { aspectBit, fileKind, isFolderKind, linkKind, subvolumeKind } from './codes.ts';
import type { WalkRecord } from './record.ts';

const content = aspectBit('content');
const size = aspectBit('size');
const mode = aspectBit('mode');
const owner = aspectBit('owner');
const time = aspectBit('time');
const target = aspectBit('target');
const type = aspectBit('type');
const attributes = aspectBit('attributes');

export function isSameChangeTime(record: WalkRecord, blank: BlankTable, at: number): boolean {
  return (
    record.changedNanoseconds === blank.changedNanoseconds[at] &&
    record.changedSeconds === blank.changedSeconds[at]
  );
}

function isSameModifiedTime(record: WalkRecord, blank: BlankTable, at: number): boolean {
  return (
    record.modifiedNanoseconds === blank.modifiedNanoseconds[at] &&
    record.modifiedSeconds === blank.modifiedSeconds[at]
  );
}

function rights(record: WalkRecord, blank: BlankTable, at: number): number {
  const former = blank.owners[blank.owner[at] ?? 0];
  const isSameOwner = former?.uid === record.uid && former.gid === record.gid;
  return (record.mode === blank.mode[at] ? 0 : mode) | (isSameOwner ? 0 : owner);
}

/** Writing sets both times at once; setting a time by hand leaves them apart (utimensat(2)). */
function wasTimeSet(record: WalkRecord): boolean {
  return (
    record.modifiedSeconds !== record.changedSeconds ||
    record.modifiedNanoseconds !== record.changedNanoseconds
  );
}

/**
 * A folder whose ctime moved. 0 where that is explained by what was made or removed in it: this sets
 * mtime and ctime to the same time, while new rights, attributes and times set by hand leave them apart.
 */
export function folderAspects(record: WalkRecord, blank: BlankTable, at: number): number {
  const bits = rights(record, blank, at);
  if (bits !== 0) return bits;
  if (isSameModifiedTime(record, blank, at)) return attributes;
  return wasTimeSet(record) ? time : 0;
}

/**
 * An entry with another ctime than before, or another inode (`isReplaced`) at the same place. What
 * cannot be told from outside is said as `attributes`: ctime alone moved.
 */
export function entryAspects(
  record: WalkRecord,
  { blank, at, isReplaced }: { blank: BlankTable; at: number; isReplaced: boolean },
  linkTarget: string,
): number {
  if (record.kind !== blank.kind[at]) return type | rights(record, blank, at);
  let bits = rights(record, blank, at);
  if (isFolderKind(record.kind)) {
    if (record.kind === subvolumeKind && isReplaced) return bits | content;
    return bits === 0 ? attributes : bits;
  }
  if (record.kind === linkKind) {
    if (blank.targets.get(at) !== linkTarget) bits |= target;
  } else if (record.kind === fileKind) {
    bits |= fileAspects(record, { blank, at, isReplaced });
  }
  if (bits !== 0) return bits;
  return isSameModifiedTime(record, blank, at) && !isReplaced ? attributes : time;
}

function fileAspects(
  record: WalkRecord,
  { blank, at, isReplaced }: { blank: BlankTable; at: number; isReplaced: boolean },
): number {
  if (record.size !== blank.size[at]) return content | size;
  if (isSameModifiedTime(record, blank, at)) return isReplaced ? content : 0;
  if (isReplaced || !wasTimeSet(record)) return content;
  // New rights after writing leave the times apart as well.
  return rights(record, blank, at) === 0 ? time : content | time;
}
