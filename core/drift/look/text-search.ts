/** Finds a part of a path among a million names. */
import { bytesOfText } from '../path-text.ts';
import { NONE } from '../tree/codes.ts';
import type { DriftTree } from '../tree/drift-tree.ts';

type Searched = Pick<DriftTree, 'columns'>;

function foldByte(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

/** A text in lower case, as bytes; what cannot be told as bytes is found nowhere. */
function needleOf(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(bytesOfText(text.toLowerCase()), (byte) => foldByte(byte.charCodeAt(0)));
  } catch {
    return null;
  }
}

/**
 * Marks the nodes whose path holds a text, whatever the case of its letters (beyond ASCII: in lower case
 * or in capitals throughout). Below a folder whose path holds it, everything does.
 */
export function nodesWithText(tree: Searched, text: string): Uint8Array {
  const found = new Uint8Array(tree.columns.count);
  const needles = [text, text.toUpperCase()].flatMap((each) => {
    const needle = each === text ? needleOf(each) : upperNeedle(each);
    return needle === null || needle.length === 0 ? [] : [needle];
  });
  for (const needle of needles) {
    if (needle.includes(0x2f)) markAcross(tree, needle, found);
    else markWithin(tree, needle, found);
  }
  markBelow(tree, found);
  return found;
}

/** Capitals beyond ASCII, with ASCII letters in lower case as the names are folded; null if the same. */
function upperNeedle(text: string): Uint8Array | null {
  if (!/\P{ASCII}/u.test(text)) return null;
  try {
    return Uint8Array.from(bytesOfText(text), (byte) => foldByte(byte.charCodeAt(0)));
  } catch {
    return null;
  }
}

function markBelow({ columns }: Searched, found: Uint8Array): void {
  const { parent, count } = columns;
  // A folder has a smaller number than what lies in it.
  for (let node = 1; node < count; node += 1) {
    if (found[parent[node] ?? 0] === 1) found[node] = 1;
  }
}

/** All names lie in one array: it is searched as a whole, and finds that lie across two are dropped. */
function markWithin({ columns }: Searched, needle: Uint8Array, found: Uint8Array): void {
  const { names, nameStart, count } = columns;
  const { bytes } = names;
  const end = nameStart[count] ?? 0;
  const first = needle[0] ?? 0;
  const last = end - needle.length;
  // The name of the first node is that of the mounted folder.
  let node = 1;
  for (let at = nameStart[1] ?? 0; at <= last; at += 1) {
    if (foldByte(bytes[at] ?? 0) !== first) continue;
    let same = 1;
    while (same < needle.length && foldByte(bytes[at + same] ?? 0) === needle[same]) same += 1;
    if (same < needle.length) continue;
    node = nodeHolding(nameStart, at, { from: node, count });
    if (at + needle.length <= (nameStart[node + 1] ?? 0)) found[node] = 1;
  }
}

function nodeHolding(
  nameStart: Uint32Array,
  at: number,
  { from, count }: { from: number; count: number },
): number {
  let low = from;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((nameStart[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * With a slash in it, the text's last part begins a name and the rest ends the path of the folder that
 * it lies in, unless that path holds all of it and everything below is found anyway.
 */
function markAcross(tree: Searched, needle: Uint8Array, found: Uint8Array): void {
  const { count, parent } = tree.columns;
  const slash = needle.lastIndexOf(0x2f);
  const head = needle.subarray(0, slash);
  const tail = needle.subarray(slash + 1);
  /** 1: the path of this folder ends with the head; 2: it does not. */
  const known = new Uint8Array(count);
  for (let node = 1; node < count; node += 1) {
    if (!nameBegins(tree, node, tail)) continue;
    const folder = parent[node] ?? NONE;
    if (known[folder] === 0) known[folder] = pathEnds(tree, folder, head) ? 1 : 2;
    if (known[folder] === 1) found[node] = 1;
  }
}

function nameBegins({ columns }: Searched, node: number, with_: Uint8Array): boolean {
  const start = columns.nameStart[node] ?? 0;
  if ((columns.nameStart[node + 1] ?? 0) - start < with_.length) return false;
  for (let at = 0; at < with_.length; at += 1) {
    if (foldByte(columns.names.bytes[start + at] ?? 0) !== with_[at]) return false;
  }
  return true;
}

/** Compares from the end, name by name. The path of the root is empty here. */
function pathEnds({ columns }: Searched, folder: number, end: Uint8Array): boolean {
  const { names, nameStart, parent } = columns;
  let at = end.length - 1;
  let node = folder;
  while (at >= 0) {
    if (node === 0) return false;
    const start = nameStart[node] ?? 0;
    for (let byte = (nameStart[node + 1] ?? 0) - 1; byte >= start && at >= 0; byte -= 1) {
      if (foldByte(names.bytes[byte] ?? 0) !== end[at]) return false;
      at -= 1;
    }
    if (at < 0) return true;
    if (end[at] !== 0x2f) return false;
    at -= 1;
    node = parent[node] ?? 0;
  }
  return true;
}
