/**
 * Compares a root with the blank snapshot while the root is walked. Unchanged is what has the same inode
 * and ctime as the blank snapshot's entry at the same path: the kernel moves ctime with every change of
 * content, rights, owner, attributes and names, and nobody can set it back. Such entries are forgotten
 * at once, so the cost is that of the drift, not of the root.
 */
import type { Explainer, PlaceContext } from '../explainer.ts';
import { entryAspects, folderAspects, isSameChangeTime } from './aspects.ts';
import type { BlankTable } from './blank-table.ts';
import {
  changedChange,
  entryKinds,
  isFolderKind,
  linkKind,
  newChange,
  NONE,
  sameChange,
  subvolumeKind,
} from './codes.ts';
import { DriftColumns } from './drift-columns.ts';
import { HardLinks } from './hard-links.ts';
import type { TextOfBytes } from './names.ts';
import { RecordError, stubInode } from './record.ts';
import type { WalkRecord } from './record.ts';

/** A folder that the walk is in. */
interface OpenFolder {
  node: number;
  /** The entry of the blank snapshot at the same path; NONE without one. */
  blank: number;
  children: ReadonlyMap<string, number> | null;
  context: PlaceContext;
  /** Which subvolume: inodes mean something within one only. 0 is the root itself. */
  space: number;
}

/** A new entry whose inode the blank snapshot knows under another path. */
export interface MovedCandidate {
  readonly node: number;
  readonly blanks: readonly number[];
}

export interface ComparisonInput {
  readonly blank: BlankTable;
  readonly explainer: Explainer;
  readonly text: TextOfBytes;
}

export class Comparison {
  readonly columns = new DriftColumns();
  readonly candidates: MovedCandidate[] = [];
  readonly hardLinks = new HardLinks();
  readonly blank: BlankTable;
  readonly explainer: Explainer;
  /** Entries of the blank snapshot that were met at their path. */
  readonly isSeen: Uint8Array;
  /** The node at the path of an entry of the blank snapshot, where one is held. */
  readonly nodeOfBlank: Uint32Array;
  private readonly text: TextOfBytes;
  private readonly open: OpenFolder[] = [];
  private spaces = 0;
  /** Handed to the explainer, filled anew for each. */
  private readonly explained = {
    kind: entryKinds[0] ?? 'directory',
    target: '',
    uid: 0,
    isInBlank: false,
    isEmpty: false,
  };

  constructor({ blank, explainer, text }: ComparisonInput) {
    this.blank = blank;
    this.explainer = explainer;
    this.text = text;
    this.isSeen = new Uint8Array(blank.count);
    this.nodeOfBlank = new Uint32Array(blank.count).fill(NONE);
  }

  /**
   * The next entry of the walk.
   *
   * @throws RecordError if it cannot follow the one before
   */
  accept(record: WalkRecord): void {
    if (record.depth === 0) {
      this.acceptRoot(record);
      return;
    }
    const above = this.open[record.depth - 1];
    if (above === undefined) throw new RecordError('an entry without its folder');
    const name = this.text(record.bytes, record.nameStart, record.nameEnd);
    const blank = above.children?.get(name) ?? NONE;
    if (blank === NONE) this.acceptNew(record, above, name);
    else this.acceptPresent(record, { above, name, blank });
  }

  private acceptRoot(record: WalkRecord): void {
    const hasBlank = this.blank.count > 0;
    const node = this.columns.add(record, NONE);
    const isSame = hasBlank && isSameChangeTime(record, this.blank, 0);
    const bits = !hasBlank || isSame ? 0 : folderAspects(record, this.blank, 0);
    this.note(node, bits === 0 ? sameChange : changedChange, bits);
    const context = this.explainer.root;
    if (bits !== 0) this.explain(node, context, { record, target: '', isInBlank: true });
    if (hasBlank) {
      this.isSeen[0] = 1;
      this.nodeOfBlank[0] = node;
    }
    const children = hasBlank ? this.blank.childrenOf(0) : null;
    this.open[0] = { node, blank: hasBlank ? 0 : NONE, children, context, space: 0 };
    this.open.length = 1;
  }

  private acceptNew(record: WalkRecord, above: OpenFolder, name: string): void {
    const node = this.columns.add(record, above.node);
    this.note(node, newChange, 0);
    const context = this.explainer.descend(above.context, name);
    this.explain(node, context, { record, target: this.targetOf(record), isInBlank: false });
    if (above.space === 0 && record.inode <= this.blank.highestInode) {
      const blanks = this.blank.withInode(record.inode);
      if (blanks.length > 0) this.candidates.push({ node, blanks });
    }
    if (record.links > 1) this.noteLinks(node, record, above);
    if (isFolderKind(record.kind)) this.enter(record, { above, node, context, blank: NONE });
  }

  private acceptPresent(
    record: WalkRecord,
    { above, name, blank: at }: { above: OpenFolder; name: string; blank: number },
  ): void {
    const { blank } = this;
    this.isSeen[at] = 1;
    const isReplaced = record.inode !== blank.inode[at];
    const isSame = !isReplaced && isSameChangeTime(record, blank, at);
    const isFolder = isFolderKind(record.kind);
    if (isSame && !isFolder) return;
    // What a snapshot leaves of a nested subvolume has the time of the look at it.
    const isStub = record.inode === stubInode && record.kind === subvolumeKind;
    if (isStub && blank.kind[at] === subvolumeKind) return;
    const node = this.columns.add(record, above.node);
    const target = this.targetOf(record);
    const isPlainFolder = isFolder && !isReplaced && record.kind === blank.kind[at];
    const bits = isSame
      ? 0
      : isPlainFolder
        ? folderAspects(record, blank, at)
        : entryAspects(record, { blank, at, isReplaced }, target);
    const isChanged = !isSame && !(isPlainFolder && bits === 0);
    this.note(node, isChanged ? changedChange : sameChange, bits);
    this.nodeOfBlank[at] = node;
    const context = this.explainer.descend(above.context, name);
    if (isChanged) this.explain(node, context, { record, target, isInBlank: true });
    if (record.links > 1) this.noteLinks(node, record, above);
    if (isFolder) this.enter(record, { above, node, context, blank: at });
  }

  private enter(
    record: WalkRecord,
    folder: { above: OpenFolder; node: number; context: PlaceContext; blank: number },
  ): void {
    const { above, node, context, blank } = folder;
    const isSubvolume = record.kind === subvolumeKind;
    if (isSubvolume) this.spaces += 1;
    const children = blank === NONE ? null : this.blank.childrenOf(blank);
    const space = isSubvolume ? this.spaces : above.space;
    this.open[record.depth] = { node, blank, children, context, space };
    this.open.length = record.depth + 1;
  }

  private note(node: number, change: number, aspects: number): void {
    this.columns.change[node] = change;
    this.columns.aspects[node] = aspects;
    this.columns.explanation[node] = NONE;
  }

  private noteLinks(node: number, record: WalkRecord, { space }: OpenFolder): void {
    if (isFolderKind(record.kind)) return;
    this.hardLinks.note(node, { inode: record.inode, space });
  }

  private targetOf(record: WalkRecord): string {
    if (record.kind !== linkKind) return '';
    return this.text(record.bytes, record.targetStart, record.targetEnd);
  }

  private explain(
    node: number,
    context: PlaceContext,
    { record, target, isInBlank }: { record: WalkRecord; target: string; isInBlank: boolean },
  ): void {
    const { explained } = this;
    explained.kind = entryKinds[record.kind] ?? 'file';
    explained.target = target;
    explained.uid = record.uid;
    explained.isInBlank = isInBlank;
    explained.isEmpty = isFolderKind(record.kind) && record.size === 0;
    this.columns.explanation[node] = this.explainer.explain(context, explained);
  }
}
