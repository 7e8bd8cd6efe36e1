/** For tests: trees as a walk tells them, without a disk. */
import { createExplainer } from '../explain.ts';
import type { Explainer } from '../explainer.ts';
import { BlankTable } from '../tree/blank-table.ts';
import { Comparison } from '../tree/comparison.ts';
import { finishTree } from '../tree/drift-tree.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import type { IsSameBirth } from '../tree/moved-and-gone.ts';
import { plainText } from '../tree/names.ts';
import { RecordReader } from '../tree/record.ts';
import type { WalkRecord } from '../tree/record.ts';
import { inputWith } from './explain-path.ts';

/** What a test says of an entry; the rest is ordinary. */
export interface WalkedEntry {
  /** As bytes. */
  readonly name: string;
  /** The letter of `find -printf %y`. */
  readonly type?: string;
  readonly inode: number;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly size?: number;
  /** Seconds with a fraction, as text: `1700000000.5`. */
  readonly modified?: string;
  readonly changed?: string;
  readonly links?: number;
  readonly target?: string;
  readonly children?: readonly WalkedEntry[];
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** One record, as `find` prints it. */
export function recordText(entry: WalkedEntry, depth: number): string {
  const { type = entry.children === undefined ? 'f' : 'd', mode = 0o644 } = entry;
  const { uid = 0, gid = 0, size = 0, links = 1, target = '' } = entry;
  const { modified = '1700000000.0000000000', changed = '1700000000.0000000000' } = entry;
  const numbers = [depth, type, mode.toString(8), uid, gid, size, modified, changed, entry.inode];
  return `${[...numbers, links].join(' ')} ${entry.name}\0${target}\0`;
}

/** A whole walk. */
export function walkText(entry: WalkedEntry, depth = 0): string {
  const below = (entry.children ?? []).map((child) => walkText(child, depth + 1));
  return [recordText(entry, depth), ...below].join('');
}

export function walkInto(entry: WalkedEntry, onRecord: (record: WalkRecord) => void): void {
  new RecordReader(onRecord).feed(bytesOf(walkText(entry)));
}

/** The top folder of a root. */
export function rootWith(
  children: readonly WalkedEntry[],
  parts: Partial<WalkedEntry> = {},
): WalkedEntry {
  return { name: 'root', inode: 256, mode: 0o755, ...parts, children };
}

interface CompareOptions {
  readonly explainer?: Explainer;
  readonly isSameBirth?: IsSameBirth;
  readonly isWhole?: boolean;
}

/** The tree of a scan of these two. */
export function compareTrees(
  blank: WalkedEntry,
  root: WalkedEntry,
  options: CompareOptions = {},
): DriftTree {
  const table = new BlankTable(plainText);
  walkInto(blank, (record) => table.accept(record));
  const explainer = options.explainer ?? createExplainer(inputWith());
  const comparison = new Comparison({ blank: table, explainer, text: plainText });
  walkInto(root, (record) => comparison.accept(record));
  const { isSameBirth = () => true, isWhole = true } = options;
  return finishTree(comparison, { isSameBirth, isWhole });
}
