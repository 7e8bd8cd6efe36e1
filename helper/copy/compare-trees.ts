/**
 * Says how a copy differs from its original: names, kinds, owners, modes, sizes, times, hard links,
 * targets, device numbers, extended attributes with ACLs and capabilities, flags, and every byte.
 */
import { lstatSync } from 'node:fs';
import { GIB, MIB } from '../../core/sizes/units.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bufferOf } from './bytes.ts';
import type { NestedSubvolume } from './copy-tree.ts';
import { readTree } from './read-tree.ts';
import type { Tree, TreeEntry } from './read-tree.ts';
import { sharePlaces } from './extents.ts';
import { hasSameContent } from './same-content.ts';
import { withToolPath } from './tool-path.ts';

/** Enough to say what is wrong; a copy that went wrong altogether differs in every entry. */
const mostDifferences = 50;

/**
 * So many bytes are read on each side; of files that go beyond, the size and everything else is compared,
 * but not the content: reading on would take minutes. Files that share their places are not read at all.
 */
export const contentLimitBytes = 8 * GIB;

export interface CompareOptions {
  /** What stands for empty stubs in `a`. Outermost first. */
  readonly nested?: readonly NestedSubvolume[];
  /** Bytes up to which contents are read on each side; `contentLimitBytes` unless stated. */
  readonly contentLimit?: number;
  /** The copy was put where nothing is copied on write: that flag does not count. */
  readonly isBare?: boolean;
}

const compared = ['kind', 'mode', 'owner', 'group', 'changed', 'target'] as const;

/** The stub of a nested subvolume (inode 2) has attributes of its own, and its subvolume others. */
function isBorder({ kind, inode }: TreeEntry, path: PathBytes): boolean {
  return kind === 'd' && path !== '' && (inode === '2' || inode === '256');
}

function entryDifferences(a: TreeEntry, b: TreeEntry): string[] {
  const found: string[] = compared
    .filter((field) => a[field] !== b[field])
    .map((field) => `${field} ${a[field]} is ${b[field]}`);
  if (a.kind !== 'd' && a.size !== b.size) found.push(`size ${a.size} is ${b.size}`);
  return found;
}

function linkGroups({ entries }: Tree): Map<string, PathBytes[]> {
  const groups = new Map<string, PathBytes[]>();
  for (const [path, { kind, links, inode }] of entries) {
    if (kind !== 'd' && links > 1) groups.set(inode, [...(groups.get(inode) ?? []), path]);
  }
  return groups;
}

/** Names outside of the tree do not count: they cannot be copied with it. */
function linkDifferences(a: Tree, b: Tree): string[] {
  const names = (tree: Tree): string[] =>
    [...linkGroups(tree).values()]
      .filter((paths) => paths.length > 1)
      .map((paths) => paths.toSorted().join('\0'));
  const [wanted, present] = [new Set(names(a)), new Set(names(b))];
  return [...wanted, ...present]
    .filter((group) => wanted.has(group) !== present.has(group))
    .map((group) => `${shown(group.split('\0')[0] ?? '')}: other names of the same file`);
}

function shown(path: PathBytes): string {
  return path === '' ? '.' : displayPath(path);
}

function mapDifferences(
  what: string,
  a: ReadonlyMap<PathBytes, string> | null,
  b: ReadonlyMap<PathBytes, string> | null,
): string[] {
  if (a === null || b === null) return [];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => (a.get(path) ?? '') !== (b.get(path) ?? ''))
    .map((path) => `${shown(path)}: ${what} ${a.get(path) ?? 'none'} is ${b.get(path) ?? 'none'}`);
}

interface Sides {
  readonly a: { readonly top: string; readonly tree: Tree };
  readonly b: { readonly top: string; readonly tree: Tree };
}

function pathIn(top: string, path: PathBytes): Buffer {
  return path === '' ? Buffer.from(top) : Buffer.concat([Buffer.from(`${top}/`), bufferOf(path)]);
}

/** Reading smaller files is quicker than asking where they lie. */
const askAboveBytes = MIB;
const askAtOnce = 100;

/** Large files whose copies share their places on the disk: what they hold need not be read. */
async function sharedFiles({ a, b }: Sides): Promise<ReadonlySet<PathBytes>> {
  const large = [...a.tree.entries]
    .filter(([path, { kind, size }]) => kind === 'f' && size > askAboveBytes && path !== '')
    .map(([path]) => path)
    .filter((path) => b.tree.entries.get(path)?.kind === 'f');
  const shared = new Set<PathBytes>();
  for (let at = 0; at < large.length; at += askAtOnce) {
    const part = large.slice(at, at + askAtOnce);
    const isShared = await sharePlaces(
      part.map((path) => [`${a.top}/${path}`, `${b.top}/${path}`] as const),
    );
    for (const [index, path] of part.entries()) if (isShared[index] === true) shared.add(path);
  }
  return shared;
}

async function contentDifferences(sides: Sides, limit: number): Promise<string[]> {
  const { a, b } = sides;
  const found: string[] = [];
  const seen = new Set<string>();
  const shared = await sharedFiles(sides);
  let left = limit;
  for (const [path, entry] of a.tree.entries) {
    if (found.length >= mostDifferences) break;
    const other = b.tree.entries.get(path);
    if (other === undefined || other.kind !== entry.kind) continue;
    if (entry.kind === 'f' && other.size === entry.size && !seen.has(entry.inode)) {
      if (entry.links > 1) seen.add(entry.inode);
      if (shared.has(path) || entry.size > left) continue;
      left -= entry.size;
      const isSame = await hasSameContent(pathIn(a.top, path), pathIn(b.top, path));
      if (!isSame) found.push(`${shown(path)}: content`);
    } else if (entry.kind === 'b' || entry.kind === 'c') {
      const device = lstatSync(pathIn(a.top, path)).rdev;
      if (device !== lstatSync(pathIn(b.top, path)).rdev) {
        found.push(`${shown(path)}: device number`);
      }
    }
  }
  return found;
}

async function compareSides(
  sides: Sides,
  { contentLimit, isBare }: Required<Pick<CompareOptions, 'contentLimit' | 'isBare'>>,
): Promise<string[]> {
  const [a, b] = [sides.a.tree, sides.b.tree];
  const found: string[] = [];
  const borders = new Set<PathBytes>();
  for (const [path, entry] of a.entries) {
    const other = b.entries.get(path);
    if (other === undefined) found.push(`${shown(path)}: missing`);
    else if (isBorder(entry, path) || isBorder(other, path)) borders.add(path);
    else found.push(...entryDifferences(entry, other).map((text) => `${shown(path)}: ${text}`));
  }
  for (const path of b.entries.keys())
    if (!a.entries.has(path)) found.push(`${shown(path)}: added`);
  const inside = (map: ReadonlyMap<PathBytes, string> | null): Map<PathBytes, string> | null =>
    map === null ? null : new Map([...map].filter(([path]) => !borders.has(path)));
  found.push(...linkDifferences(a, b));
  found.push(...mapDifferences('attributes', inside(a.attributes), inside(b.attributes)));
  const flags = (map: ReadonlyMap<PathBytes, string> | null): Map<PathBytes, string> | null => {
    if (map === null) return null;
    const left = (path: PathBytes): RegExp =>
      new RegExp(`[${path === '' ? 'ai' : ''}${isBare ? 'C' : ''}-]`, 'g');
    return new Map([...map].map(([path, text]) => [path, text.replaceAll(left(path), '')]));
  };
  found.push(...mapDifferences('flags', inside(flags(a.flags)), inside(flags(b.flags))));
  found.push(...(await contentDifferences(sides, contentLimit)));
  return found;
}

/**
 * Compares a copy with its original. The freezing flags of the two tops are left out, for `copyTree`
 * leaves them to its caller.
 *
 * @param a the original; both absolute, and for root alone to enter
 * @returns the differences, for people, at most 50; none when they are the same
 * @throws ProblemError `path-vanished`, `unsafe-path`
 */
export async function compareTrees(
  a: PathBytes,
  b: PathBytes,
  options: CompareOptions = {},
): Promise<string[]> {
  const contentLimit = options.contentLimit ?? contentLimitBytes;
  const isBare = options.isBare ?? false;
  const found = await withToolPath(a, (one) =>
    withToolPath(b, async (other) =>
      compareSides(
        {
          a: { top: one.path, tree: await readTree(one.path) },
          b: { top: other.path, tree: await readTree(other.path) },
        },
        { contentLimit, isBare },
      ),
    ),
  );
  for (const { path, source } of options.nested ?? []) {
    const inner = await compareTrees(source, `${b}/${path}`, { contentLimit, isBare });
    found.push(...inner.map((text) => `${shown(path)}/${text}`));
  }
  return found.slice(0, mostDifferences);
}
