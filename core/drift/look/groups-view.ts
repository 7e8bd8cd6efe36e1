import { openKinds } from '../explanation.ts';
import type { PathBytes } from '../path-bytes.ts';
import { explanationKinds } from '../tree/codes.ts';
import { nodeAt } from '../tree/drift-tree.ts';
import { pathOf, rootNode } from '../tree/paths.ts';
import type { DriftTree } from '../tree/drift-tree.ts';
import type { Place } from '../tree/places.ts';
import { Forest } from './forest.ts';
import type { Matching } from './matching.ts';
import type { Rows, ViewParts, ViewRow } from './open-view.ts';

/** Rows below a group are named by the group's number and the node's. */
const groupFactor = 2 ** 32;

interface Group {
  /** Index into `explanationKinds`. */
  readonly kind: number;
  readonly id: number;
  readonly places: readonly Place[];
  readonly forest: Forest;
  isOpen: boolean;
}

/** Explanations by importance, then their places, then what lies there. */
export class GroupsView implements Rows {
  private readonly tree: DriftTree;
  private readonly matching: Matching;
  private readonly groups: readonly Group[];

  constructor(parts: ViewParts) {
    this.tree = parts.tree;
    this.matching = parts.matching;
    this.groups = explanationKinds.flatMap((kind, at) => {
      const places = parts.matching.places.list.filter((place) => place.kind === kind);
      if (places.length === 0) return [];
      const isOpen = openKinds.includes(kind);
      const forest = this.forestOf(at, parts);
      return [{ kind: at, id: -1 - at, places: sortPlaces(places, parts), forest, isOpen }];
    });
  }

  total(): number {
    return this.groups.reduce((sum, group) => sum + this.rowsOf(group), 0);
  }

  rows(from: number, count: number): ViewRow[] {
    const found: ViewRow[] = [];
    const window = { skip: from, count };
    for (const group of this.groups) {
      if (window.count === 0) break;
      const rows = this.rowsOf(group);
      if (window.skip >= rows) {
        window.skip -= rows;
        continue;
      }
      this.collect(group, window, found);
    }
    return found;
  }

  toggle(id: number, isOpen: boolean, isAll: boolean): void {
    const group = this.groups.find(
      (each) => each.id === id || each.id === -Math.floor(id / groupFactor),
    );
    if (group === undefined) return;
    if (id < 0) {
      group.isOpen = isOpen;
      const all = isAll ? group.places : [];
      for (const { node } of all) group.forest.toggle(node, { isOpen, isAll }, node);
      return;
    }
    const node = id % groupFactor;
    const top = this.placeAbove(group, node);
    if (top === null || (isOpen && !group.forest.canOpen(node))) return;
    group.forest.toggle(node, { isOpen, isAll }, top.node);
  }

  reveal(path: PathBytes): number | null {
    const node = nodeAt(this.tree, path);
    if (node === null) return null;
    let before = 0;
    for (const group of this.groups) {
      const isHere = ((this.matching.mask[node] ?? 0) & (1 << group.kind)) !== 0;
      const place = isHere ? this.placeAbove(group, node) : null;
      if (place !== null) {
        group.isOpen = true;
        return before + this.revealIn(group, place, node);
      }
      before += this.rowsOf(group);
    }
    return null;
  }

  private forestOf(kind: number, { tree, matching, order }: ViewParts): Forest {
    const bit = 1 << kind;
    const { beginsAt } = matching.places;
    // A place within a place of the same kind has its own row.
    return new Forest({
      tree,
      sortable: { ...tree.columns, size: matching.size },
      order,
      isShown: (node) =>
        ((matching.mask[node] ?? 0) & bit) !== 0 && ((beginsAt.get(node) ?? 0) & bit) === 0,
    });
  }

  private rowsOf({ isOpen, places, forest }: Group): number {
    if (!isOpen) return 1;
    return places.reduce((sum, { node }) => sum + forest.rowsOf(node), 1);
  }

  private collect(group: Group, window: { skip: number; count: number }, found: ViewRow[]): void {
    const { id, kind, isOpen, forest } = group;
    if (window.skip > 0) window.skip -= 1;
    else {
      found.push({ kind: 'group', id, group: kind, isOpen });
      window.count -= 1;
    }
    if (!isOpen) return;
    for (const place of group.places) {
      if (window.count === 0) return;
      forest.collect([place.node], window, ({ node, depth }) => {
        const isPlace = depth === 0;
        found.push({
          kind: isPlace ? 'place' : 'entry',
          id: (kind + 1) * groupFactor + node,
          node,
          depth: depth + 1,
          isOpen: forest.isOpen(node),
          canOpen: forest.canOpen(node),
          place: isPlace ? place : null,
          hasWholePath: isPlace,
        });
      });
    }
  }

  private placeAbove({ kind, places }: Group, node: number): Place | null {
    const { beginsAt } = this.matching.places;
    const { parent } = this.tree.columns;
    for (let at = node; ; at = parent[at] ?? rootNode) {
      if (((beginsAt.get(at) ?? 0) & (1 << kind)) !== 0) {
        return places.find((place) => place.node === at) ?? null;
      }
      if (at === rootNode) return null;
    }
  }

  private revealIn({ places, forest }: Group, place: Place, node: number): number {
    const { parent } = this.tree.columns;
    for (let at = node; at !== place.node;) {
      at = parent[at] ?? rootNode;
      if (!forest.isOpen(at)) forest.toggle(at, { isOpen: true, isAll: false }, place.node);
    }
    let before = 1;
    for (const each of places) {
      if (each === place) break;
      before += forest.rowsOf(each.node);
    }
    return before + forest.indexBelow(place.node, node);
  }
}

function sortPlaces(places: readonly Place[], { tree, order }: ViewParts): Place[] {
  if (order === 'size') return places.toSorted((one, other) => other.bytes - one.bytes);
  if (order === 'changed') return places.toSorted((one, other) => other.changedMs - one.changedMs);
  const paths = new Map(places.map((place) => [place, pathOf(tree, place.node).toLowerCase()]));
  const pathOfPlace = (place: Place): string => paths.get(place) ?? '';
  return places.toSorted((one, other) => (pathOfPlace(one) < pathOfPlace(other) ? -1 : 1));
}
