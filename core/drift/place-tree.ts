/**
 * Everything that is known of single paths, as a tree by names, so that a walk needs one look-up for
 * each entry and none where nothing is known any more.
 */
import { knowledgeOf } from './known.ts';
import type { Known } from './known.ts';
import type { DeclaredItem, ExplainInput, Home } from './explain-input.ts';
import { bytesOfText } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';
import type { RootMount } from './root-mounts.ts';
import type { CompiledRules } from './rules.ts';
import { containers, systemPlaces } from './system-places.ts';
import type { SystemPlace } from './system-places.ts';
import type { TmpfilesRule } from './tmpfiles.ts';
import type { UnitDirectory } from './units.ts';

export interface PlaceNode {
  readonly children: Map<string, PlaceNode>;
  /** Unknown children are places of their own. */
  isContainer: boolean;
  known: Known | null;
  unit: UnitDirectory | null;
  /** A link that systemd makes to the directory of this unit. */
  linkOf: UnitDirectory | null;
  mount: RootMount | null;
  declared: DeclaredItem | null;
  tmpfiles: TmpfilesRule['kind'] | null;
  home: Home | null;
  /** What the layout has here; several by kind of entry. */
  readonly system: SystemPlace[];
  isCopy: boolean;
  /** Indices of rules, or -1: of this path alone, and of everything below too. */
  pathRule: number;
  directoryRule: number;
}

function emptyNode(): PlaceNode {
  return {
    children: new Map(),
    isContainer: false,
    known: null,
    unit: null,
    linkOf: null,
    mount: null,
    declared: null,
    tmpfiles: null,
    home: null,
    system: [],
    isCopy: false,
    pathRule: -1,
    directoryRule: -1,
  };
}

/** The node of a path; made, with those above it, where it is missing. */
function nodeAt(root: PlaceNode, path: PathBytes): PlaceNode {
  let node = root;
  for (const name of path.split('/')) {
    if (name === '') continue;
    let child = node.children.get(name);
    if (child === undefined) {
      child = emptyNode();
      node.children.set(name, child);
    }
    node = child;
  }
  return node;
}

/** The first of two indices of rules, where -1 is none. */
export function firstRule(one: number, other: number): number {
  if (one < 0) return other;
  return other < 0 ? one : Math.min(one, other);
}

type Place = (path: PathBytes) => PlaceNode;

function addRules(at: Place, rules: CompiledRules): void {
  for (const { path, rule } of rules.paths) {
    const node = at(path);
    node.pathRule = firstRule(node.pathRule, rule);
  }
  for (const { path, rule } of rules.directories) {
    const node = at(path);
    node.directoryRule = firstRule(node.directoryRule, rule);
  }
}

function addUnits(at: Place, directories: readonly UnitDirectory[]): void {
  for (const directory of directories) {
    at(directory.path).unit ??= directory;
    if (directory.link !== null) at(directory.link).linkOf ??= directory;
  }
}

function addHomes(at: Place, homes: readonly Home[]): void {
  for (const home of homes) {
    at(home.path).home ??= home;
    const cache = at(`${home.path}/.cache`);
    if (home.isPerson) cache.tmpfiles ??= 'emptied';
  }
}

function addSystem(at: Place): void {
  for (const path of containers) at(path).isContainer = true;
  for (const place of systemPlaces) at(place.path).system.push(place);
}

/** @returns the node of `/` */
export function placeTree(input: ExplainInput, rules: CompiledRules): PlaceNode {
  const root = emptyNode();
  const at: Place = (path) => nodeAt(root, path);
  addSystem(at);
  for (const known of knowledgeOf(input)) at(bytesOfText(known.path)).known ??= known;
  addUnits(at, input.unitDirectories);
  for (const mount of input.mounts) at(mount.path).mount = mount;
  for (const item of input.items) at(item.path).declared = item;
  for (const { path, kind } of input.tmpfiles) at(path).tmpfiles ??= kind;
  for (const path of input.copies) at(path).isCopy = true;
  addHomes(at, input.homes);
  addRules(at, rules);
  return root;
}
