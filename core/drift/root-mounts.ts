/**
 * Which places of the root something else is mounted over. What lies there on the root itself cannot be
 * seen by programs, is found by the scan, and is erased like everything else.
 */
import { isAtOrBelow, unescapeOctal } from '../disks/parse-mount-info.ts';
import type { PathBytes } from './path-bytes.ts';

export interface RootMount {
  readonly path: PathBytes;
  /**
   * - `kept`: a folder of the kept place, or a subvolume that is declared for it;
   * - `virtual`: it lives in memory or in the kernel;
   * - `other`: another file system or subvolume, as /nix and /home.
   */
  readonly kind: 'kept' | 'virtual' | 'other';
  /** What is mounted, for people: `/persist/var/lib/x`, `subvolume home`, `tmpfs`. */
  readonly source: string;
  /** It hides what the scanned root has there; not so for the root of an earlier boot. */
  readonly hides: boolean;
}

interface MountLine {
  readonly number: string;
  /** The folder of the file system that is mounted (its root, or part of it). */
  readonly root: string;
  readonly point: string;
  readonly type: string;
}

/** Mount id, parent id, major:minor, root, mount point, options, optional fields, `-`, type… (proc(5)) */
const mountLine = /^\d+ \d+ (\d+:\d+) (\S+) (\S+) \S+(?: \S+)*? - (\S+) /;

/** Lines that are not understood are left out: a mount less is an explanation less. */
function parseLines(mountInfo: string): readonly MountLine[] {
  return mountInfo.split('\n').flatMap((text) => {
    const [, number, root, point, type] = mountLine.exec(text) ?? [];
    if (number === undefined || root === undefined || point === undefined) return [];
    return [{ number, root: unescapeOctal(root), point: unescapeOctal(point), type: type ?? '' }];
  });
}

/** File systems of the kernel, or in memory: nothing in them outlives a boot. */
const virtualTypes: ReadonlySet<string> = new Set([
  'autofs',
  'bpf',
  'binfmt_misc',
  'cgroup',
  'cgroup2',
  'configfs',
  'debugfs',
  'devpts',
  'devtmpfs',
  'efivarfs',
  'fuse.gvfsd-fuse',
  'fuse.lxcfs',
  'fuse.portal',
  'fusectl',
  'hugetlbfs',
  'mqueue',
  'nsfs',
  'proc',
  'pstore',
  'ramfs',
  'rpc_pipefs',
  'securityfs',
  'sysfs',
  'tmpfs',
  'tracefs',
]);

export interface MountQuestion {
  /** Text of /proc/self/mountinfo, as bytes. */
  readonly mountInfo: string;
  /** Where kept things lie; null when there is no such place. */
  readonly persist: PathBytes | null;
  /** Declared paths: a subvolume that is mounted at one is kept. */
  readonly declared: ReadonlySet<PathBytes>;
}

/** A folder of one file system: what a mount shows. */
interface Shown {
  readonly number: string;
  readonly root: string;
}

function shownAt(lines: readonly MountLine[], point: PathBytes | null): Shown | null {
  return lines.findLast((each) => each.point === point) ?? null;
}

function isPartOf(inner: Shown, outer: Shown | null): boolean {
  return outer !== null && inner.number === outer.number && isAtOrBelow(inner.root, outer.root);
}

function below(path: string, folder: string): string {
  return folder === '/' ? path : path.slice(folder.length);
}

/**
 * The outermost mounts over the root, the newest of several at one place. Left out are those that show
 * the root's own folder at its own place, as container engines do for their mount options.
 */
export function rootMounts({ mountInfo, persist, declared }: MountQuestion): readonly RootMount[] {
  const lines = parseLines(mountInfo);
  const root = shownAt(lines, '/');
  const kept = shownAt(lines, persist);
  const over = new Map(
    lines.filter(({ point }) => point !== '/').map((each) => [each.point, each]),
  );
  for (const [point, each] of over) {
    const isItself = isPartOf(each, root) && root !== null && below(each.root, root.root) === point;
    if (isItself) over.delete(point);
  }
  const outermost = [...over.values()].filter(({ point }) => !hasOuter(point, over));
  return outermost.map((each): RootMount => {
    const { point: path, type } = each;
    const isKept = path !== persist && (isPartOf(each, kept) || declared.has(path));
    if (isKept)
      return { path, kind: 'kept', source: sourceOf(each, { kept, persist }), hides: true };
    const kind = virtualTypes.has(type) ? 'virtual' : 'other';
    return { path, kind, source: kind === 'virtual' ? type : sourceOf(each, null), hides: true };
  });
}

function hasOuter(point: string, over: ReadonlyMap<string, MountLine>): boolean {
  let end = point.lastIndexOf('/');
  while (end > 0) {
    if (over.has(point.slice(0, end))) return true;
    end = point.lastIndexOf('/', end - 1);
  }
  return false;
}

function sourceOf(
  line: MountLine,
  place: { readonly kept: Shown | null; readonly persist: PathBytes | null } | null,
): string {
  if (place?.kept && place.persist !== null && isPartOf(line, place.kept)) {
    return `${place.persist}${below(line.root, place.kept.root)}`;
  }
  return line.type === 'btrfs' ? `subvolume ${line.root.slice(1)}` : line.type;
}
