/**
 * Finds out how a machine with opt-in state is set up, from what was read of it: pure, so that every
 * kind of machine can be tried in a test.
 */
import { isAtOrBelow, unescapeOctal } from '../disks/parse-mount-info.ts';
import type { Problem } from '../errors/problem.ts';
import { subvolumeNameSchema } from './system.ts';

/** A mount of a btrfs, as mountinfo tells it (proc(5)). */
export interface BtrfsMount {
  readonly source: string;
  /** The folder of the file system that is mounted: `/root`. */
  readonly root: string;
  readonly point: string;
}

/** Mount id, parent, major:minor, root, mount point, options, optional fields, `-`, type, source. */
const line = /^\d+ \d+ \d+:\d+ (\S+) (\S+) \S+(?: \S+)*? - (\S+) (\S+)/;

/** What is visible at each mount point: the newest mount of those made there; btrfs only. */
export function btrfsMounts(mountInfo: string): readonly BtrfsMount[] {
  const visible = new Map<string, BtrfsMount | null>();
  for (const text of mountInfo.split('\n')) {
    const [, root, point, type, source] = line.exec(text) ?? [];
    if (root === undefined || point === undefined || source === undefined) continue;
    const mount = { root: unescapeOctal(root), point: unescapeOctal(point) };
    visible.set(mount.point, type === 'btrfs' ? { ...mount, source: unescapeOctal(source) } : null);
  }
  return [...visible.values()].filter((mount) => mount !== null);
}

/** Where `/` comes from. */
export type RootPlace =
  /** A subvolume of the top level. */
  | { readonly kind: 'subvolume'; readonly device: string; readonly name: string }
  /** The root of an earlier boot, from which the machine was started. */
  | { readonly kind: 'earlier-root'; readonly device: string; readonly name: string }
  | { readonly kind: 'none'; readonly why: Problem['values'] };

/** The folder of the top level in which our module and the common recipe put earlier roots. */
export const oldRootsFolder = 'old_roots';

/** Judges the mount at `/`. */
export function rootPlace(mounts: readonly BtrfsMount[]): RootPlace {
  const mount = mounts.find(({ point }) => point === '/');
  if (mount === undefined) return { kind: 'none', why: { detail: '@detail.not-on-btrfs' } };
  const { source: device, root } = mount;
  if (root === '/') return { kind: 'none', why: { detail: '@detail.is-top-level' } };
  const [first = '', second, ...rest] = root.slice(1).split('/');
  if (second === undefined && subvolumeNameSchema.safeParse(first).success) {
    return { kind: 'subvolume', device, name: first };
  }
  if (first === oldRootsFolder && second !== undefined && rest.length === 0) {
    return { kind: 'earlier-root', device, name: second };
  }
  return { kind: 'none', why: { detail: '@detail.below-top-level', root } };
}

/** Folders in which kept things may lie: other subvolumes of the root's file system, mounted whole. */
export function persistCandidates(
  mounts: readonly BtrfsMount[],
  device: string,
): readonly string[] {
  const places = mounts
    .filter(({ source, root, point }) => source === device && point !== '/' && isTopLevel(root))
    .map(({ point }) => point)
    .filter((point) => !isAtOrBelow(point, '/run') && !isAtOrBelow(point, '/nix'));
  return places.toSorted((one, other) => Number(other === '/persist') - Number(one === '/persist'));
}

function isTopLevel(root: string): boolean {
  return root.lastIndexOf('/') === 0 && root.length > 1;
}

/** What `btrfs subvolume show` says of a subvolume of the top level. */
export interface TopSubvolume {
  readonly name: string;
  readonly uuid: string;
  readonly parentUuid: string | null;
  readonly isReadOnly: boolean;
}

/**
 * Reads `btrfs subvolume show`. The list of snapshots at its end holds names that anybody may have
 * chosen, so reading stops before it.
 *
 * @returns null where the text is not what is expected
 */
export function parseSubvolumeShow(name: string, text: string): TopSubvolume | null {
  const [head = ''] = text.split('\n\tSnapshot(s):');
  const field = (label: string): string | null =>
    new RegExp(`^\\t${label}:[ \\t]+(.+)$`, 'm').exec(head)?.[1]?.trim() ?? null;
  const uuid = field('UUID');
  if (uuid === null) return null;
  const parent = field('Parent UUID');
  return {
    name,
    uuid,
    parentUuid: parent === '-' ? null : parent,
    isReadOnly: /\breadonly\b/.test(field('Flags') ?? ''),
  };
}

export interface BlankQuestion {
  /** The subvolume that `/` is or should be. */
  readonly root: string;
  readonly subvolumes: readonly TopSubvolume[];
  /** What a person chose earlier. */
  readonly chosen: string | null;
}

export interface BlankAnswer {
  readonly blank: string | null;
  readonly candidates: readonly string[];
  readonly isChosen: boolean;
}

/**
 * Which subvolume the root begins as: the one that was chosen; else `<root>-blank`; else the only
 * read-only one that the root is a snapshot of.
 */
export function chooseBlank({ root, subvolumes, chosen }: BlankQuestion): BlankAnswer {
  const candidates = subvolumes.filter(({ isReadOnly }) => isReadOnly).map(({ name }) => name);
  if (chosen !== null && candidates.includes(chosen)) {
    return { blank: chosen, candidates, isChosen: true };
  }
  const named = subvolumes.find(({ name }) => name === `${root}-blank`);
  const parent = subvolumes.find(({ name }) => name === root)?.parentUuid ?? null;
  const parents = subvolumes.filter(({ uuid, isReadOnly }) => isReadOnly && uuid === parent);
  const found = named ?? (parents.length === 1 ? parents[0] : undefined);
  return { blank: found?.name ?? null, candidates, isChosen: false };
}
