/** Places: what one would keep or ignore as one thing. */
import type { DriftTotals } from '../scan.ts';
import type { Explanation, ExplanationKind } from '../explanation.ts';
import { deletedChange, explanationKinds, isFolderKind, NONE, sameChange } from './codes.ts';
import { EXTRA_NAME } from './drift-columns.ts';
import type { DriftColumns } from './drift-columns.ts';

export interface Place {
  readonly kind: ExplanationKind;
  /** Where it begins. */
  readonly node: number;
  readonly entryId: string | null;
  /** Entries other than folders, hard links once. */
  files: number;
  directories: number;
  /** All names: what the rows show. */
  entries: number;
  bytes: number;
  changedMs: number;
}

export interface Places {
  /** Those that anything was counted in. */
  readonly list: readonly Place[];
  /** The place of each explanation, all of them. */
  readonly grouping: PlaceGrouping;
  /** Nodes at which a place of some kind begins, with bits in the order of `explanationKinds`. */
  readonly beginsAt: ReadonlyMap<number, number>;
}

/** The number of names in a path: 0 for `/`. */
function depthOfPath(path: string): number {
  return path === '/' ? 0 : path.split('/').length - 1;
}

/**
 * The node where each explanation's place begins: on the way up from the first entry that has it.
 * An explanation whose place is not above the entry begins at the entry.
 */
function placeNodes(columns: DriftColumns, explanations: readonly Explanation[]): Uint32Array {
  const { count, explanation } = columns;
  const nodes = new Uint32Array(explanations.length).fill(NONE);
  for (let node = 0; node < count; node += 1) {
    const at = explanation[node] ?? NONE;
    if (at === NONE || nodes[at] !== NONE) continue;
    nodes[at] = ancestorAt(columns, node, depthOfPath(explanations[at]?.place ?? '/'));
  }
  return nodes;
}

function ancestorAt({ parent }: DriftColumns, node: number, depth: number): number {
  let own = 0;
  for (let at = node; at !== 0; at = parent[at] ?? 0) own += 1;
  let place = node;
  for (let more = own - depth; more > 0; more -= 1) place = parent[place] ?? 0;
  return place;
}

type Beginning = Pick<Place, 'kind' | 'node' | 'entryId'>;

export interface PlaceGrouping {
  readonly beginnings: readonly Beginning[];
  /** Index into `beginnings` for each explanation. */
  readonly ofExplanation: Uint32Array;
}

/** Explanations of one kind that begin at one node are one place, whatever their reasons. */
export function groupPlaces(
  columns: DriftColumns,
  explanations: readonly Explanation[],
): PlaceGrouping {
  const nodes = placeNodes(columns, explanations);
  const beginnings: Beginning[] = [];
  const known = new Map<string, number>();
  const ofExplanation = Uint32Array.from(explanations, ({ kind, entryId }, at) => {
    const node = nodes[at] ?? NONE;
    if (node === NONE) return NONE;
    const key = `${kind} ${node}`;
    const present = known.get(key);
    if (present !== undefined) return present;
    known.set(key, beginnings.length);
    return beginnings.push({ kind, node, entryId }) - 1;
  });
  return { beginnings, ofExplanation };
}

/**
 * Counts what belongs to each place, as far as it is to be counted. Sizes of folders are not looked at:
 * they are sums by now.
 */
export function sumPlaces(
  columns: DriftColumns,
  grouping: PlaceGrouping,
  isCounted: (node: number) => boolean,
): Places {
  const { count, explanation, kind, flags, size, changedMs } = columns;
  const { ofExplanation } = grouping;
  const nothing = { files: 0, directories: 0, entries: 0, bytes: 0, changedMs: 0 };
  const all = grouping.beginnings.map((beginning): Place => ({ ...beginning, ...nothing }));
  for (let node = 0; node < count; node += 1) {
    const place = all[ofExplanation[explanation[node] ?? NONE] ?? NONE];
    if (place === undefined || !isCounted(node)) continue;
    place.entries += 1;
    const changed = changedMs[node] ?? 0;
    if (changed > place.changedMs) place.changedMs = changed;
    if (isFolderKind(kind[node] ?? 0)) place.directories += 1;
    else if (((flags[node] ?? 0) & EXTRA_NAME) === 0) {
      place.files += 1;
      place.bytes += size[node] ?? 0;
    }
  }
  const list = all.filter(({ entries }) => entries > 0);
  const beginsAt = new Map<number, number>();
  for (const { node, kind: each } of list) {
    beginsAt.set(node, (beginsAt.get(node) ?? 0) | (1 << explanationKinds.indexOf(each)));
  }
  return { list, grouping, beginsAt };
}

/** What is lost at the next boot: what drifted and is there. */
export function isLost({ change }: DriftColumns, node: number): boolean {
  return change[node] !== sameChange && change[node] !== deletedChange;
}

/** The sum of places of some kinds. */
export function totalsOf({ list }: Places, kinds: readonly ExplanationKind[]): DriftTotals {
  const totals = { files: 0, directories: 0, bytes: 0, places: 0 };
  for (const place of list) {
    if (!kinds.includes(place.kind)) continue;
    totals.files += place.files;
    totals.directories += place.directories;
    totals.bytes += place.bytes;
    totals.places += 1;
  }
  return totals;
}
