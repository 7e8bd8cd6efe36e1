/**
 * Entries as columns rather than objects: about seventy bytes for each, so that a million fit where a
 * million objects would not. An entry is its number; a folder always has a smaller one than what lies
 * in it.
 */
import { NONE } from './codes.ts';
import { Names } from './names.ts';
import type { WalkRecord } from './record.ts';

/**
 * From few to very many in two steps: memory that nobody has written to costs nothing, while each step
 * leaves the former columns to be collected at some later time.
 */
const smallCapacity = 1 << 10;
const mediumCapacity = 1 << 16;
const largeCapacity = 1 << 21;

function nextCapacity(capacity: number): number {
  if (capacity < mediumCapacity) return mediumCapacity;
  return capacity < largeCapacity ? largeCapacity : capacity * 2;
}

function larger<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  old: T,
  fresh: T,
): T {
  fresh.set(old);
  return fresh;
}

export class Columns {
  count = 0;
  capacity: number = smallCapacity;
  readonly names: Names;
  nameStart: Uint32Array = new Uint32Array(smallCapacity + 1);
  parent: Uint32Array = new Uint32Array(smallCapacity);
  kind: Uint8Array = new Uint8Array(smallCapacity);
  mode: Uint16Array = new Uint16Array(smallCapacity);
  /** Index into `owners`. */
  owner: Uint32Array = new Uint32Array(smallCapacity);
  size: Float64Array = new Float64Array(smallCapacity);
  /** ms since the epoch, with fractions. */
  modifiedMs: Float64Array = new Float64Array(smallCapacity);
  changedMs: Float64Array = new Float64Array(smallCapacity);
  /** Pairs of user and group, each once. */
  readonly owners: { readonly uid: number; readonly gid: number }[] = [];
  private readonly ownerNumbers = new Map<number, number>();
  private lastOwnerKey = -1;
  private lastOwner = 0;

  constructor() {
    this.names = new Names(1 << 14);
  }

  /** Takes an entry over from the walk. */
  add(record: WalkRecord, parent: number): number {
    const at = this.count;
    if (at === this.capacity) this.grow();
    this.count = at + 1;
    this.names.add(record.bytes, record.nameStart, record.nameEnd);
    this.nameStart[at + 1] = this.names.end;
    this.parent[at] = parent;
    this.kind[at] = record.kind;
    this.mode[at] = record.mode;
    this.owner[at] = this.ownerNumber(record.uid, record.gid);
    this.size[at] = record.size;
    this.modifiedMs[at] = record.modifiedSeconds * 1000 + record.modifiedNanoseconds / 1e6;
    this.changedMs[at] = record.changedSeconds * 1000 + record.changedNanoseconds / 1e6;
    return at;
  }

  protected grow(): void {
    const next = nextCapacity(this.capacity);
    this.capacity = next;
    this.nameStart = larger(this.nameStart, new Uint32Array(next + 1));
    this.parent = larger(this.parent, new Uint32Array(next));
    this.kind = larger(this.kind, new Uint8Array(next));
    this.mode = larger(this.mode, new Uint16Array(next));
    this.owner = larger(this.owner, new Uint32Array(next));
    this.size = larger(this.size, new Float64Array(next));
    this.modifiedMs = larger(this.modifiedMs, new Float64Array(next));
    this.changedMs = larger(this.changedMs, new Float64Array(next));
  }

  protected ownerNumber(uid: number, gid: number): number {
    const key = uid * 2 ** 21 * 2 ** 11 + gid;
    if (key === this.lastOwnerKey) return this.lastOwner;
    let number = this.ownerNumbers.get(key);
    if (number === undefined) {
      number = this.owners.length;
      this.owners.push({ uid, gid });
      this.ownerNumbers.set(key, number);
    }
    this.lastOwnerKey = key;
    this.lastOwner = number;
    return number;
  }
}

/** First child and next sibling of each entry, in the order of the entries. */
export interface Links {
  readonly firstChild: Uint32Array;
  readonly nextSibling: Uint32Array;
}

export function linkChildren({ count, parent }: Pick<Columns, 'count' | 'parent'>): Links {
  const firstChild = new Uint32Array(count).fill(NONE);
  const nextSibling = new Uint32Array(count).fill(NONE);
  for (let at = count - 1; at > 0; at -= 1) {
    const above = parent[at] ?? 0;
    nextSibling[at] = firstChild[above] ?? NONE;
    firstChild[above] = at;
  }
  return { firstChild, nextSibling };
}
