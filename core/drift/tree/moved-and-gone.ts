/** What a walk of the root alone cannot see: what was renamed, and what is gone. */
import type { PlaceContext } from '../explainer.ts';
import type { PathBytes } from '../path-bytes.ts';
import {
  aspectBit,
  deletedChange,
  entryKinds,
  isFolderKind,
  NONE,
  renamedChange,
} from './codes.ts';
import { blankPathOf } from './blank-table.ts';
import type { BlankTable } from './blank-table.ts';
import type { Comparison, MovedCandidate } from './comparison.ts';
import type { DriftColumns } from './drift-columns.ts';
import { pathOf } from './paths.ts';
import type { WalkRecord } from './record.ts';

/**
 * Whether an entry of the root and one of the blank snapshot were born at the same moment. Numbers of
 * inodes are given again after those of deleted files at the end of the list; births are not.
 */
export type IsSameBirth = (path: PathBytes, blankPath: PathBytes) => boolean;

/**
 * Pairs new entries with those of the blank snapshot that are gone: one inode and one birth at another
 * path. Further names of a file that is still at its place stay new.
 *
 * @returns where each renamed entry was, as the blank snapshot's number
 */
export function pairRenamed(comparison: Comparison, isSameBirth: IsSameBirth): Map<number, number> {
  const { candidates, blank, columns, isSeen } = comparison;
  const former = new Map<number, number>();
  for (const candidate of candidates) {
    const at = formerOf(candidate, comparison);
    if (at === NONE) continue;
    const { node } = candidate;
    if (!isSameBirth(pathOf(comparison, node), blankPathOf(blank, at))) continue;
    isSeen[at] = 1;
    former.set(node, at);
    columns.change[node] = renamedChange;
    columns.aspects[node] = renamedAspects(columns, node, { blank, at });
  }
  return former;
}

function formerOf({ node, blanks }: MovedCandidate, comparison: Comparison): number {
  const { blank, columns, isSeen } = comparison;
  const at = blanks.find((each) => isSeen[each] === 0 && blank.kind[each] === columns.kind[node]);
  return at ?? NONE;
}

function renamedAspects(
  columns: DriftColumns,
  node: number,
  { blank, at }: { blank: BlankTable; at: number },
): number {
  let bits = columns.mode[node] === blank.mode[at] ? 0 : aspectBit('mode');
  const owner = columns.owners[columns.owner[node] ?? 0];
  const formerOwner = blank.owners[blank.owner[at] ?? 0];
  if (owner?.uid !== formerOwner?.uid || owner?.gid !== formerOwner?.gid) {
    bits |= aspectBit('owner');
  }
  if (isFolderKind(columns.kind[node] ?? 0)) return bits;
  if (columns.size[node] !== blank.size[at]) return bits | aspectBit('content') | aspectBit('size');
  const isSameTime = columns.modifiedMs[node] === blank.modifiedMs[at];
  return isSameTime ? bits : bits | aspectBit('content');
}

/** Adds what the blank snapshot has and the root does not, each in its folder. */
export function addDeleted(comparison: Comparison): void {
  const { blank, isSeen } = comparison;
  const contexts = new Map<number, PlaceContext>([[0, comparison.explainer.root]]);
  for (let at = 1; at < blank.count; at += 1) {
    if (isSeen[at] === 0) addGone(at, comparison, contexts);
  }
}

/** @returns the node of an entry of the blank snapshot, made where there is none */
function addGone(at: number, comparison: Comparison, contexts: Map<number, PlaceContext>): number {
  const known = comparison.nodeOfBlank[at] ?? NONE;
  if (known !== NONE) return known;
  const { blank, columns, explainer } = comparison;
  const above = addGone(blank.parent[at] ?? 0, comparison, contexts);
  const node = columns.add(recordOf(blank, at), above);
  comparison.nodeOfBlank[at] = node;
  columns.change[node] = deletedChange;
  columns.aspects[node] = 0;
  columns.explanation[node] = explainer.explain(contextOf(at, comparison, contexts), {
    kind: entryKinds[blank.kind[at] ?? 0] ?? 'file',
    target: blank.targets.get(at) ?? '',
    uid: blank.owners[blank.owner[at] ?? 0]?.uid ?? 0,
    isInBlank: true,
    isEmpty: false,
  });
  return node;
}

function contextOf(
  at: number,
  comparison: Comparison,
  contexts: Map<number, PlaceContext>,
): PlaceContext {
  const known = contexts.get(at);
  if (known !== undefined) return known;
  const { blank, explainer } = comparison;
  const above = contextOf(blank.parent[at] ?? 0, comparison, contexts);
  const context = explainer.descend(above, blank.nameOf(at));
  if (isFolderKind(blank.kind[at] ?? 0)) contexts.set(at, context);
  return context;
}

function recordOf(blank: BlankTable, at: number): WalkRecord {
  const owner = blank.owners[blank.owner[at] ?? 0];
  const nameEnd = blank.nameStart[at + 1] ?? 0;
  return {
    depth: 0,
    kind: blank.kind[at] ?? 0,
    mode: blank.mode[at] ?? 0,
    uid: owner?.uid ?? 0,
    gid: owner?.gid ?? 0,
    size: blank.size[at] ?? 0,
    modifiedSeconds: blank.modifiedSeconds[at] ?? 0,
    modifiedNanoseconds: blank.modifiedNanoseconds[at] ?? 0,
    changedSeconds: blank.changedSeconds[at] ?? 0,
    changedNanoseconds: blank.changedNanoseconds[at] ?? 0,
    inode: blank.inode[at] ?? 0,
    links: 1,
    bytes: blank.names.bytes,
    nameStart: blank.nameStart[at] ?? 0,
    nameEnd,
    targetStart: nameEnd,
    targetEnd: nameEnd,
  };
}
