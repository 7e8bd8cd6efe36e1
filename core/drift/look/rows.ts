/** Writes rows out for the window: the only place where entries become objects. */
import { displayPath } from '../path-text.ts';
import { aspectsOf, changeKinds, entryKinds, explanationKinds, sameChange } from '../tree/codes.ts';
import { nameOf, pathOf } from '../tree/paths.ts';
import type { Place } from '../tree/places.ts';
import type { DriftRow } from '../view.ts';
import { explanationShown } from './explanation-shown.ts';
import type { OpenView, ViewRow } from './open-view.ts';

/** Names of users and groups; the number where there is none. */
export interface OwnerNames {
  readonly user: (uid: number) => string;
  readonly group: (gid: number) => string;
}

/** Longer paths exist; what is longer than this is cut, and only for looking at. */
const longestText = 65_536;

/** The rows of a window onto a view. */
export function rowsOf(
  view: OpenView,
  { from, count }: { from: number; count: number },
  names: OwnerNames,
): DriftRow[] {
  return view
    .rows(from, count)
    .map((row) => (row.kind === 'group' ? groupRow(view, row) : entryRow(view, row, names)));
}

function groupRow({ matching }: OpenView, row: Extract<ViewRow, { kind: 'group' }>): DriftRow {
  const kind = explanationKinds[row.group] ?? 'unexplained';
  const places = matching.places.list.filter((place) => place.kind === kind);
  const sum = (value: (place: Place) => number): number =>
    places.reduce((total, place) => total + value(place), 0);
  return {
    id: row.id,
    kind: 'group',
    depth: 0,
    path: '',
    name: kind,
    entry: null,
    change: 'same',
    aspects: [],
    explanation: kind,
    isOpen: row.isOpen,
    canOpen: true,
    bytes: sum(({ bytes }) => bytes),
    entries: sum(({ entries }) => entries),
    owner: '',
    group: '',
    mode: '',
    changedMs: Math.max(0, ...places.map(({ changedMs }) => changedMs)),
  };
}

function entryRow(
  { tree, matching }: OpenView,
  row: Exclude<ViewRow, { kind: 'group' }>,
  names: OwnerNames,
): DriftRow {
  const { columns } = tree;
  const { node, place } = row;
  const path = pathOf(tree, node).slice(0, longestText);
  const owner = columns.owners[columns.owner[node] ?? 0];
  return {
    id: row.id,
    kind: row.kind,
    depth: row.depth,
    path,
    name: displayPath(row.hasWholePath || node === 0 ? path : nameOf(tree, node)).slice(
      0,
      longestText,
    ),
    entry: entryKinds[columns.kind[node] ?? 0] ?? null,
    change: changeKinds[columns.change[node] ?? sameChange] ?? 'same',
    aspects: aspectsOf(columns.aspects[node] ?? 0),
    explanation: place?.kind ?? explanationShown(tree, node, matching.mask[node] ?? 0),
    isOpen: row.isOpen,
    canOpen: row.canOpen,
    bytes: Math.max(0, place?.bytes ?? matching.size[node] ?? 0),
    entries: place?.entries ?? matching.entries[node] ?? 0,
    owner: names.user(owner?.uid ?? 0),
    group: names.group(owner?.gid ?? 0),
    mode: (columns.mode[node] ?? 0).toString(8).padStart(4, '0').slice(-4),
    changedMs: place?.changedMs ?? columns.changedMs[node] ?? 0,
  };
}
