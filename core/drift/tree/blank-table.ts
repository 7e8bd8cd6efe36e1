/** The blank snapshot as it was walked: what the root is compared with. */
import type { PathBytes } from '../path-bytes.ts';
import { linkKind, NONE, subvolumeKind } from './codes.ts';
import { Columns, linkChildren } from './columns.ts';
import type { Links } from './columns.ts';
import type { TextOfBytes } from './names.ts';
import type { WalkRecord } from './record.ts';

export class BlankTable extends Columns {
  inode: Float64Array = new Float64Array(this.capacity);
  modifiedNanoseconds: Uint32Array = new Uint32Array(this.capacity);
  modifiedSeconds: Float64Array = new Float64Array(this.capacity);
  changedNanoseconds: Uint32Array = new Uint32Array(this.capacity);
  changedSeconds: Float64Array = new Float64Array(this.capacity);
  /** Targets of symbolic links, as bytes. */
  readonly targets = new Map<number, string>();
  highestInode = 0;
  private readonly text: TextOfBytes;
  /** The entry that each depth of the walk is in. */
  private readonly path: number[] = [];
  /** Depth of the nested subvolume that the walk is in; a snapshot leaves its content out. */
  private leftOutBelow = Infinity;
  private links: Links | null = null;
  private index: InodeIndex | null = null;

  constructor(text: TextOfBytes) {
    super();
    this.text = text;
  }

  /** The next entry of the walk. */
  accept(record: WalkRecord): void {
    if (record.depth > this.leftOutBelow) return;
    this.leftOutBelow = record.kind === subvolumeKind ? record.depth : Infinity;
    const above = record.depth === 0 ? NONE : (this.path[record.depth - 1] ?? 0);
    const at = this.add(record, above);
    this.path[record.depth] = at;
    this.inode[at] = record.inode;
    this.modifiedSeconds[at] = record.modifiedSeconds;
    this.modifiedNanoseconds[at] = record.modifiedNanoseconds;
    this.changedSeconds[at] = record.changedSeconds;
    this.changedNanoseconds[at] = record.changedNanoseconds;
    if (record.inode > this.highestInode) this.highestInode = record.inode;
    if (record.kind === linkKind) {
      const target = this.text(record.bytes, record.targetStart, record.targetEnd);
      this.targets.set(at, target);
    }
  }

  /** The children of a folder by name; null where it has none. */
  childrenOf(folder: number): ReadonlyMap<string, number> | null {
    this.links ??= linkChildren(this);
    const { firstChild, nextSibling } = this.links;
    let child = firstChild[folder] ?? NONE;
    if (child === NONE) return null;
    const children = new Map<string, number>();
    for (; child !== NONE; child = nextSibling[child] ?? NONE) {
      children.set(this.nameOf(child), child);
    }
    return children;
  }

  nameOf(at: number): string {
    return this.text(this.names.bytes, this.nameStart[at] ?? 0, this.nameStart[at + 1] ?? 0);
  }

  /** Entries with this inode: one, or several for a file with several names. */
  withInode(inode: number): readonly number[] {
    if (inode > this.highestInode) return [];
    this.index ??= new InodeIndex(this);
    return this.index.find(inode);
  }

  protected override grow(): void {
    super.grow();
    this.inode = enlarge(this.inode, new Float64Array(this.capacity));
    this.modifiedSeconds = enlarge(this.modifiedSeconds, new Float64Array(this.capacity));
    this.modifiedNanoseconds = enlarge(this.modifiedNanoseconds, new Uint32Array(this.capacity));
    this.changedSeconds = enlarge(this.changedSeconds, new Float64Array(this.capacity));
    this.changedNanoseconds = enlarge(this.changedNanoseconds, new Uint32Array(this.capacity));
  }
}

function enlarge<T extends Float64Array | Uint32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/** The path of an entry in the snapshot. */
export function blankPathOf(blank: BlankTable, at: number): PathBytes {
  const parts: string[] = [];
  for (let each = at; each !== 0; each = blank.parent[each] ?? 0) parts.push(blank.nameOf(each));
  return `/${parts.reverse().join('/')}`;
}

/** Open addressing over numbers: a Map of a million would cost as much as all the columns. */
class InodeIndex {
  private readonly slots: Uint32Array;
  private readonly mask: number;
  private readonly inode: Float64Array;

  constructor({ count, inode }: BlankTable) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
    this.slots = new Uint32Array(capacity).fill(NONE);
    this.mask = capacity - 1;
    this.inode = inode;
    for (let at = 0; at < count; at += 1) {
      let slot = this.slotOf(inode[at] ?? 0);
      while (this.slots[slot] !== NONE) slot = (slot + 1) & this.mask;
      this.slots[slot] = at;
    }
  }

  find(inode: number): readonly number[] {
    const found: number[] = [];
    for (let slot = this.slotOf(inode); ; slot = (slot + 1) & this.mask) {
      const at = this.slots[slot] ?? NONE;
      if (at === NONE) return found;
      if (this.inode[at] === inode) found.push(at);
    }
  }

  private slotOf(inode: number): number {
    return Math.imul((inode % 2 ** 32) | 0, 0x9e37_79b1) & this.mask;
  }
}
